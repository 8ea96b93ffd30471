package org.kedang.approvals.domain;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.kedang.kit.domain.DepartmentId;
import org.kedang.kit.domain.EmployeeId;
import org.kedang.kit.domain.Refused;

/**
 * Who may decide the waiting stage, and in whose place: only who the stage admits, nobody on his own request, each person once.
 *
 * @param open whether the approval waits at all
 * @param stage the waiting stage
 * @param department the requester's, when he asked
 * @param approvers the ids of those whose approval counts, as one text
 */
record Bench(boolean open, Stage stage, EmployeeId requester, DepartmentId department, String approvers) {

    /** Why this person could not decide now; empty when he could. */
    Optional<ApprovalsRule> objection(Person who) {
        if (!open) {
            return Optional.of(ApprovalsRule.CLOSED);
        }
        if (who.id().equals(requester)) {
            return Optional.of(ApprovalsRule.OWN_REQUEST);
        }
        if (!stage.admits(who, department) && principalOf(who).isEmpty()) {
            return Optional.of(ApprovalsRule.NOT_YOUR_STAGE);
        }
        if (hasApproved(who)) {
            return Optional.of(ApprovalsRule.ALREADY_DECIDED);
        }
        return Optional.empty();
    }

    /** @throws Refused why this person could not decide now */
    void mustDecide(Person who) {
        objection(who).ifPresent(rule -> {
            throw new Refused(rule);
        });
    }

    /** @throws Refused CLOSED, or the rule when he is not the requester */
    void mustBeRequester(Person who, ApprovalsRule rule) {
        if (!open) {
            throw new Refused(ApprovalsRule.CLOSED);
        }
        if (!who.id().equals(requester)) {
            throw new Refused(rule);
        }
    }

    /** Whoever gets a request to decide must be free to decide it. */
    void mustServe(Person asked) {
        if (asked.id().equals(requester)) {
            throw new Refused(ApprovalsRule.OWN_REQUEST_BY_ANOTHER, asked.name());
        }
        if (hasApproved(asked) || asked.id().equals(holder())) {
            throw new Refused(ApprovalsRule.ASKED_ALREADY, asked.name());
        }
    }

    /** Whoever takes the stage over must be able to decide it alone. */
    void mustTakeOver(Person asked) {
        mustServe(asked);
        if (stage.quorum() > 1) {
            throw new Refused(ApprovalsRule.TRANSFER_OF_MANY);
        }
        if (stage.holder() == null && !asked.roles().contains(stage.role())) {
            throw new Refused(ApprovalsRule.CANNOT_DECIDE, asked.name());
        }
    }

    private @Nullable EmployeeId holder() {
        Stage.Holder holder = stage.holder();
        return holder == null ? null : holder.id();
    }

    /**
     * Whose deputy he is; empty when he decides himself, or not at all. Nobody's deputy decides that person's own request, or once
     * more what that person has decided.
     */
    Optional<Person> principalOf(Person who) {
        if (stage.admits(who, department)) {
            return Optional.empty();
        }
        return who.standsFor().stream()
                .filter(principal -> stage.admits(principal, department))
                .filter(principal -> !principal.id().equals(requester))
                .filter(principal -> !hasApproved(principal))
                .findFirst();
    }

    /** As {@link #principalOf}; null when he decides himself, or not at all. */
    @Nullable
    Person principal(Person who) {
        return principalOf(who).orElse(null);
    }

    private boolean hasApproved(Person person) {
        return approvers.contains(person.id().toString());
    }

    /** Whether he, or somebody he stands in for, could decide or vote in one of some stages. */
    static boolean anyAdmits(List<Stage> stages, Person person, DepartmentId department) {
        return stages.stream()
                .anyMatch(stage -> hasPart(stage, person, department)
                        || person.standsFor().stream().anyMatch(principal -> hasPart(stage, principal, department)));
    }

    private static boolean hasPart(Stage some, Person person, DepartmentId department) {
        return some.admits(person, department) || some.seats(person, department);
    }
}
