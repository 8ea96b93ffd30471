package org.kedang.approvals.domain;

import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kedang.kit.domain.EmployeeId;
import org.kedang.kit.domain.Refused;

/**
 * 代理审批: who decides in somebody's place, from one day to another. The deputy brings his own rights; the deputyship only
 * brings him what lies on the other's desks, and the record names both.
 */
public final class Deputyship {
    /** Longest span, in days. */
    public static final int LONGEST = 92;

    private UUID id;
    private EmployeeId principal;
    private String principalName;
    private EmployeeId deputy;
    private String deputyName;
    private LocalDate firstDay;
    private LocalDate lastDay;
    private String reason;
    private @Nullable Instant endedAt;
    private long revision;

    @SuppressWarnings("NullAway.Init")
    private Deputyship() {}

    private Deputyship(UUID id, Person principal, Person deputy, LocalDate from, LocalDate until, String reason) {
        this.id = id;
        this.principal = principal.id();
        this.principalName = principal.name();
        this.deputy = deputy.id();
        this.deputyName = deputy.name();
        this.firstDay = from;
        this.lastDay = until;
        this.reason = reason;
    }

    /**
     * Names a deputy.
     *
     * @param from first day, today or later
     * @param until last day, at most {@link #LONGEST} days after the first
     * @param reason leave, travel; may be empty
     */
    public static Deputyship named(
            UUID id, Person principal, Person deputy, LocalDate from, LocalDate until, String reason, LocalDate today) {
        if (principal.id().equals(deputy.id())) {
            throw new Refused(ApprovalsRule.OWN_DEPUTY);
        }
        if (from.isBefore(today) || until.isBefore(from) || ChronoUnit.DAYS.between(from, until) >= LONGEST) {
            throw new Refused(ApprovalsRule.DEPUTY_DAYS);
        }
        String text = reason.strip();
        int length = text.codePointCount(0, text.length());
        if (length > Approval.NOTE_LIMIT) {
            throw new Refused(ApprovalsRule.NOTE_TOO_LONG, length);
        }
        return new Deputyship(id, principal, deputy, from, until, text);
    }

    /** Ends it before its last day. */
    public void end(Instant at) {
        if (endedAt == null) {
            endedAt = at;
        }
    }

    /** Whether it holds, or will hold, on a day of this span. */
    public boolean overlaps(LocalDate first, LocalDate last) {
        return endedAt == null && !last.isBefore(firstDay) && !first.isAfter(lastDay);
    }

    public UUID id() {
        return id;
    }

    /** Whose desk it is. */
    public EmployeeId principal() {
        return principal;
    }

    public String principalName() {
        return principalName;
    }

    public EmployeeId deputy() {
        return deputy;
    }

    public String deputyName() {
        return deputyName;
    }

    /** First day. */
    public LocalDate from() {
        return firstDay;
    }

    /** Last day. */
    public LocalDate until() {
        return lastDay;
    }

    public String reason() {
        return reason;
    }

    /** When it was ended early; null when it was not. */
    public @Nullable Instant endedAt() {
        return endedAt;
    }

    public long revision() {
        return revision;
    }
}
