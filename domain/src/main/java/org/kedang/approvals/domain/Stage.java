package org.kedang.approvals.domain;

import org.kedang.kit.domain.DepartmentId;
import org.kedang.kit.domain.Role;

/**
 * One stage of a policy, frozen into the request.
 *
 * @param name the policy's word for it, for example {@code verification}
 * @param role who decides
 * @param scope where the decider must work
 * @param quorum how many different people must approve, at least 1
 * @param workingDays working days until it is overdue; 0 is no deadline
 */
public record Stage(String name, Role role, Scope scope, int quorum, int workingDays) {

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
    }

    /** Whether a person may decide a request from the given department in this stage. */
    public boolean admits(Person person, DepartmentId requestersDepartment) {
        return person.roles().contains(role)
                && (scope == Scope.ANYWHERE || person.department().equals(requestersDepartment));
    }

    /** The desk a request from the given department lies on in this stage. */
    public Desk desk(DepartmentId requestersDepartment) {
        return scope == Scope.ANYWHERE ? Desk.of(role) : Desk.of(role, requestersDepartment);
    }
}
