package org.kedang.borrowing.usecase;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import org.kedang.access.api.People;
import org.kedang.access.api.Person;
import org.kedang.approvals.api.StageSpec;
import org.kedang.borrowing.domain.LoanPolicy;
import org.kedang.borrowing.domain.LoanRule;
import org.kedang.borrowing.domain.LoanStage;
import org.kedang.kit.domain.Refused;
import org.kedang.kit.domain.Role;
import org.kedang.kit.domain.Secrecy;
import org.kedang.kit.usecase.Actor;

/** Finds who decides about a loan (000 §03): the policy names the roles, the firm's people of today fill them. */
@Dependent
class LoanChain {
    private final People people;

    @Inject
    LoanChain(People people) {
        this.people = people;
    }

    /**
     * The stages as they are frozen into one request. Each step goes to the first of its roles that somebody else than the
     * borrower holds; where two steps end up with one role, the later one decides for both.
     *
     * @param secrecy the highest one among the files
     * @throws Refused {@code LOAN_NOBODY_DECIDES}
     */
    List<StageSpec> stages(LoanPolicy policy, Secrecy secrecy, Actor borrower) {
        List<StageSpec> specs = new ArrayList<>();
        for (LoanStage stage : policy.stages(secrecy, borrower.roles())) {
            StageSpec spec = spec(stage, borrower);
            specs.removeIf(earlier -> earlier.role() == spec.role());
            specs.add(spec);
        }
        return specs;
    }

    private StageSpec spec(LoanStage stage, Actor borrower) {
        for (int i = 0; i < stage.roles().size(); i++) {
            Role role = stage.roles().get(i);
            boolean near = stage.near() && i == 0;
            List<Person> holders = near ? people.withRoleIn(role, borrower.department()) : people.withRole(role);
            if (holders.stream().anyMatch(holder -> !holder.id().equals(borrower.id()))) {
                return new StageSpec(
                        stage.name(),
                        role,
                        near ? StageSpec.Scope.REQUESTERS_DEPARTMENT : StageSpec.Scope.ANYWHERE,
                        1,
                        stage.workingDays());
            }
        }
        throw new Refused(LoanRule.LOAN_NOBODY_DECIDES, stage.roles().get(0));
    }
}
