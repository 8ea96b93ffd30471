package org.kedang.profiles.domain;

import java.io.Serializable;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.kedang.kit.domain.CustomerId;
import org.kedang.kit.domain.EmployeeId;
import org.kedang.kit.domain.Refused;
import org.kedang.kit.domain.Role;

/**
 * A task that follows a change of a file (PRF-28; NTF-05; 000 变更触发机制).
 *
 * <p>It is made with the version of the file that pulled a trigger, for one person or for all who hold a role, with a day
 * until which it must be done. Until then the block of the file it names counts as unconfirmed 待确认. Whoever does it writes
 * what he did. When its day is over it goes to the superior too, once.
 */
public final class FollowUp {
    /** Most characters of the note, counted in code points. */
    public static final int NOTE_LIMIT = 1000;

    private FollowUpId id;
    private CustomerId customer;
    private int version;
    private Duty duty;

    @Nullable
    private EmployeeId assignee;

    @Nullable
    private Role role;

    private LocalDate due;
    private Instant createdAt;
    private EmployeeId causedBy;

    @Nullable
    private EmployeeId escalatedTo;

    @Nullable
    private Instant escalatedAt;

    @Nullable
    private EmployeeId doneBy;

    @Nullable
    private Instant doneAt;

    private String note;
    private long revision;

    @SuppressWarnings("NullAway") // for the mapper
    private FollowUp() {}

    /**
     * What is to be done and why, as the policy said it when the task was made.
     *
     * @param policy version of the trigger policy
     * @param trigger code of the trigger
     * @param reason name of the trigger
     * @param fields codes of the fields that changed
     * @param block what is unconfirmed until it is done; empty for nothing
     */
    public record Duty(
            int policy,
            String trigger,
            Labels reason,
            Labels title,
            List<String> fields,
            String block,
            Labels blockName)
            implements Serializable {
        public Duty {
            fields = List.copyOf(fields);
        }

        /** The duty of a task of a policy. */
        public static Duty of(TriggerPolicy policy, Trigger trigger, TriggerTask task, List<String> fields) {
            return new Duty(
                    policy.version(),
                    trigger.code(),
                    trigger.name(),
                    task.title(),
                    fields,
                    task.block(),
                    task.blockName());
        }
    }

    private FollowUp(CustomerId customer, int version, Duty duty, LocalDate due, EmployeeId causedBy, Instant now) {
        this.id = FollowUpId.next();
        this.customer = customer;
        this.version = version;
        this.duty = duty;
        this.due = due;
        this.causedBy = causedBy;
        this.createdAt = now;
        this.note = "";
    }

    /** A task for one person. */
    public static FollowUp forPerson(
            CustomerId customer,
            int version,
            Duty duty,
            EmployeeId assignee,
            LocalDate due,
            EmployeeId causedBy,
            Instant now) {
        FollowUp made = new FollowUp(customer, version, duty, due, causedBy, now);
        made.assignee = assignee;
        return made;
    }

    /** A task for all who hold a role; the first who does it has done it for all. */
    public static FollowUp forRole(
            CustomerId customer, int version, Duty duty, Role role, LocalDate due, EmployeeId causedBy, Instant now) {
        FollowUp made = new FollowUp(customer, version, duty, due, causedBy, now);
        made.role = role;
        return made;
    }

    /** Whose it is. */
    public TaskOwners owners() {
        return new TaskOwners(assignee, role, escalatedTo);
    }

    /**
     * Somebody has done it.
     *
     * @param what what he did
     * @throws Refused TASK_NOT_YOURS, TASK_DONE, TASK_NOTE_MISSING, TASK_NOTE_TOO_LONG
     */
    public void complete(String what, EmployeeId by, Set<Role> roles, Instant now) {
        complete(what, by, by, "", roles, now);
    }

    /**
     * Somebody has done it, perhaps as the deputy of whose task it is; then both names are on record.
     *
     * @param place whose task it is
     * @param placeName that person's name; empty when he did it himself
     * @param roles of the one whose task it is
     */
    public void complete(String what, EmployeeId by, EmployeeId place, String placeName, Set<Role> roles, Instant now) {
        if (!owners().include(place, roles)) {
            throw new Refused(TriggerRule.TASK_NOT_YOURS);
        }
        if (done()) {
            throw new Refused(TriggerRule.TASK_DONE);
        }
        String stripped = what.strip();
        if (stripped.isEmpty()) {
            throw new Refused(TriggerRule.TASK_NOTE_MISSING);
        }
        int length = stripped.codePointCount(0, stripped.length());
        if (length > NOTE_LIMIT) {
            throw new Refused(TriggerRule.TASK_NOTE_TOO_LONG, length, NOTE_LIMIT);
        }
        note = placeName.isEmpty() ? stripped : "（代 " + placeName + "）" + stripped;
        doneBy = by;
        doneAt = now;
    }

    /** What it asked has been done by another act, whoever did it. */
    public void settle(String what, EmployeeId by, Instant now) {
        if (!done()) {
            String said = what.strip();
            int length = Math.min(NOTE_LIMIT, said.codePointCount(0, said.length()));
            note = said.substring(0, said.offsetByCodePoints(0, length));
            doneBy = by;
            doneAt = now;
        }
    }

    /** Whether it is time for the superior: its day is over, it is not done, and he does not have it yet. */
    public boolean escalates(LocalDate today) {
        return !done() && escalatedAt == null && due.isBefore(today);
    }

    /**
     * Goes to the superior, once.
     *
     * @param superior null when the firm has nobody for it
     */
    public void escalate(@Nullable EmployeeId superior, LocalDate today, Instant now) {
        if (escalates(today)) {
            escalatedTo = superior;
            escalatedAt = now;
        }
    }

    public boolean done() {
        return doneAt != null;
    }

    public FollowUpId id() {
        return id;
    }

    public CustomerId customer() {
        return customer;
    }

    /** Number of the version of the file that made it. */
    public int version() {
        return version;
    }

    public Duty duty() {
        return duty;
    }

    /** The last day to do it in time. */
    public LocalDate due() {
        return due;
    }

    public Instant createdAt() {
        return createdAt;
    }

    /** Who made the change. */
    public EmployeeId causedBy() {
        return causedBy;
    }

    public @Nullable Instant escalatedAt() {
        return escalatedAt;
    }

    public @Nullable EmployeeId doneBy() {
        return doneBy;
    }

    public @Nullable Instant doneAt() {
        return doneAt;
    }

    /** What was done; empty before. */
    public String note() {
        return note;
    }

    public long revision() {
        return revision;
    }
}
