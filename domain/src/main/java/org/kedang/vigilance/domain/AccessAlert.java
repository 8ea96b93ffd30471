package org.kedang.vigilance.domain;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.kedang.kit.domain.EmployeeId;
import org.kedang.kit.domain.Refused;

/**
 * 异常访问预警: one episode of unusual reading of one person. It grows as long as nobody has decided; from its first moment
 * on it narrows his reading to his own customers, if its kind does, until a security officer decides (ACC-18; S23).
 */
public final class AccessAlert {

    /**
     * What it is about.
     *
     * @param limit what would still have been usual
     * @param policyVersion the version of the limits it was raised by
     * @param narrows whether it narrows from the alert on
     */
    public record Cause(EmployeeId person, AlertKind kind, int limit, int policyVersion, boolean narrows) {}

    /**
     * What was counted so far.
     *
     * @param count different files, or attempts
     */
    public record Extent(int count, Instant from, Instant until) {}

    /** One decision. */
    public record Ruling(AlertState state, EmployeeId by, Instant at, String reason) {}

    private final AlertId id;
    private final Cause cause;
    private final Instant raisedAt;
    private final List<Ruling> rulings;
    private final long revision;
    private Extent extent;

    /** As it was kept. */
    public AccessAlert(AlertId id, Cause cause, Extent extent, Instant raisedAt, List<Ruling> rulings, long revision) {
        this.id = id;
        this.cause = cause;
        this.extent = extent;
        this.raisedAt = raisedAt;
        this.rulings = new ArrayList<>(rulings);
        this.revision = revision;
    }

    /** Raises an alert by what was found. */
    public static AccessAlert raise(
            AlertId id, EmployeeId person, Unusual.Finding found, AlertPolicy policy, Instant now) {
        return new AccessAlert(
                id,
                new Cause(
                        person,
                        found.kind(),
                        found.limit(),
                        policy.version(),
                        policy.limits().narrowing().contains(found.kind())),
                new Extent(found.count(), found.from(), found.until()),
                now,
                List.of(),
                0);
    }

    /** Takes in what came after; nothing changes once somebody has decided. */
    public boolean grow(int count, Instant until) {
        if (state() != AlertState.OPEN || count <= extent.count() || until.isBefore(extent.until())) {
            return false;
        }
        extent = new Extent(count, extent.from(), until);
        return true;
    }

    /**
     * Decides. What keeps the reading narrow may be decided anew; what frees it is the end.
     *
     * @throws Refused ALERT_ABOUT_ONESELF, ALERT_CLOSED, ALERT_VERDICT_MISSING, ALERT_UNCHANGED, ALERT_REASON_MISSING
     */
    public void decide(AlertState verdict, EmployeeId by, String reason, Instant at) {
        if (by.equals(cause.person())) {
            throw new Refused(VigilanceRule.ALERT_ABOUT_ONESELF);
        }
        if (state().last()) {
            throw new Refused(VigilanceRule.ALERT_CLOSED);
        }
        if (verdict == AlertState.OPEN) {
            throw new Refused(VigilanceRule.ALERT_VERDICT_MISSING);
        }
        if (verdict == state()) {
            throw new Refused(VigilanceRule.ALERT_UNCHANGED);
        }
        if (reason.isBlank()) {
            throw new Refused(VigilanceRule.ALERT_REASON_MISSING);
        }
        rulings.add(new Ruling(verdict, by, at, reason.strip()));
    }

    public AlertState state() {
        return rulings.isEmpty()
                ? AlertState.OPEN
                : rulings.get(rulings.size() - 1).state();
    }

    /** Whether the person reads his own customers alone because of it. */
    public boolean narrowing() {
        return switch (state()) {
            case OPEN -> cause.narrows();
            case RESTRICTED, INVESTIGATION -> true;
            case FALSE_ALARM, LIFTED -> false;
        };
    }

    public AlertId id() {
        return id;
    }

    public Cause cause() {
        return cause;
    }

    public Extent extent() {
        return extent;
    }

    public Instant raisedAt() {
        return raisedAt;
    }

    /** In the order they were made. */
    public List<Ruling> rulings() {
        return List.copyOf(rulings);
    }

    /** 0 for a new one. */
    public long revision() {
        return revision;
    }
}
