package org.kedang.approvals.domain;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kedang.kit.domain.DepartmentId;
import org.kedang.kit.domain.EmployeeId;
import org.kedang.kit.domain.Role;

/**
 * One stage of a policy, frozen into the request.
 *
 * @param name the policy's word for it, for example {@code verification}
 * @param role who decides
 * @param scope where the decider must work
 * @param quorum how many different people must approve, at least 1
 * @param workingDays working days until it is overdue; 0 is no deadline
 * @param holder the one person who decides it, after 转办 or 加签; null when everybody of role and scope may
 * @param meeting how it is voted on; null when it is approved one by one. Role and scope say who takes the chair
 */
public record Stage(
        String name,
        Role role,
        Scope scope,
        int quorum,
        int workingDays,
        @Nullable Holder holder,
        @Nullable Meeting meeting) {
    /** The name of a stage somebody asked for besides the policy's (加签). */
    public static final String ADDED = "added";

    /** One named person. */
    public record Holder(EmployeeId id, String name) {}

    /** Where a decider must work. */
    public enum Scope {
        ANYWHERE,
        REQUESTERS_DEPARTMENT
    }

    public Stage {
        if (name.isBlank()) {
            throw new IllegalArgumentException("a stage has a name");
        }
        if (quorum < 1) {
            throw new IllegalArgumentException("a stage needs at least one approval, not " + quorum);
        }
        if (workingDays < 0) {
            throw new IllegalArgumentException("working days are not negative: " + workingDays);
        }
        if (holder != null && quorum != 1) {
            throw new IllegalArgumentException("one person cannot be " + quorum);
        }
    }

    /** A stage of the policy. */
    public Stage(String name, Role role, Scope scope, int quorum, int workingDays) {
        this(name, role, scope, quorum, workingDays, null, null);
    }

    /** A stage one person decides, or everybody of role and scope. */
    public Stage(String name, Role role, Scope scope, int quorum, int workingDays, @Nullable Holder holder) {
        this(name, role, scope, quorum, workingDays, holder, null);
    }

    /** The same stage, to be decided by this person alone. */
    Stage heldBy(Holder person) {
        return new Stage(name, role, scope, quorum, workingDays, person);
    }

    /** A stage asked for besides this one, with the same time to decide. */
    Stage addedFor(Holder person) {
        return new Stage(ADDED, role, Scope.ANYWHERE, 1, workingDays, person);
    }

    /** Whether a person has a vote on a request from the given department in this stage. */
    public boolean seats(Person person, DepartmentId requestersDepartment) {
        if (meeting == null) {
            return false;
        }
        boolean near = scope == Scope.ANYWHERE || person.department().equals(requestersDepartment);
        return admits(person, requestersDepartment)
                || (near && person.roles().stream().anyMatch(meeting.also()::contains))
                || meeting.named().stream().anyMatch(member -> member.id().equals(person.id()));
    }

    /** The desks of the members who do not take the chair. */
    List<Desk> seats(DepartmentId requestersDepartment) {
        if (meeting == null) {
            return List.of();
        }
        List<Desk> seats = new ArrayList<>();
        meeting.also().stream()
                .sorted()
                .map(also -> scope == Scope.ANYWHERE ? Desk.of(also) : Desk.of(also, requestersDepartment))
                .forEach(seats::add);
        meeting.named().stream().map(member -> Desk.of(member.id())).forEach(seats::add);
        return seats;
    }

    /** Whether a person may decide a request from the given department in this stage; of a meeting, take the chair. */
    public boolean admits(Person person, DepartmentId requestersDepartment) {
        if (holder != null) {
            return holder.id().equals(person.id());
        }
        return person.roles().contains(role)
                && (scope == Scope.ANYWHERE || person.department().equals(requestersDepartment));
    }

    /** The desk a request from the given department lies on in this stage. */
    public Desk desk(DepartmentId requestersDepartment) {
        if (holder != null) {
            return Desk.of(holder.id());
        }
        return scope == Scope.ANYWHERE ? Desk.of(role) : Desk.of(role, requestersDepartment);
    }
}
