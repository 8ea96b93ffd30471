package org.kedang.profiles.usecase;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.kedang.access.api.People;
import org.kedang.access.api.Person;
import org.kedang.approvals.api.StageSpec;
import org.kedang.kit.domain.Refused;
import org.kedang.kit.usecase.Actor;
import org.kedang.profiles.domain.ChainStage;
import org.kedang.profiles.domain.FileRule;
import org.kedang.profiles.domain.OpeningPolicy;
import org.kedang.profiles.domain.Registration;
import org.kedang.profiles.spi.Policies;

/** The chain of one registration: frozen into its request, found again under the version of the policy it keeps. */
@Dependent
class OpeningChain {
    private final Policies policies;
    private final People people;

    @Inject
    OpeningChain(Policies policies, People people) {
        this.policies = policies;
        this.people = people;
    }

    /** The policy a form was handed in under; it keeps it whatever the firm decides meanwhile (002 §5.1). */
    OpeningPolicy policyOf(Registration form) {
        return policies.version(form.policy()).orElseGet(() -> policies.active(BusinessDay.of(form.submittedAt())));
    }

    /** The policy a form goes by on a day: while its author types, the day's; afterwards the one it was handed in under. */
    OpeningPolicy policyOf(Registration form, LocalDate today) {
        return form.state().open() ? policies.active(today) : policyOf(form);
    }

    /**
     * The stages as they are frozen into one request. Where the requester's department has nobody for a stage but himself,
     * the whole firm's holders of the role may decide: nobody decides his own request, and none is left lying.
     *
     * @throws Refused {@code OPENING_NOBODY_DECIDES}
     */
    List<StageSpec> stages(OpeningPolicy policy, Actor requester) {
        return policy.stages().stream()
                .map(stage -> new StageSpec(
                        word(stage, policy),
                        stage.role(),
                        scope(stage, requester),
                        stage.quorum(),
                        stage.workingDays()))
                .toList();
    }

    /** The policy's stage a frozen one came of; empty for one that was asked for besides. */
    static Optional<ChainStage> stage(OpeningPolicy policy, String frozen) {
        return policy.stages().stream()
                .filter(stage -> word(stage, policy).equals(frozen))
                .findFirst();
    }

    private StageSpec.Scope scope(ChainStage stage, Actor requester) {
        boolean near = stage.scope() == ChainStage.Scope.REQUESTERS_DEPARTMENT;
        if (near && others(people.withRoleIn(stage.role(), requester.department()), requester) >= stage.quorum()) {
            return StageSpec.Scope.REQUESTERS_DEPARTMENT;
        }
        if (others(people.withRole(stage.role()), requester) < stage.quorum()) {
            throw new Refused(FileRule.OPENING_NOBODY_DECIDES, stage.name().zh());
        }
        return StageSpec.Scope.ANYWHERE;
    }

    private static long others(List<Person> holders, Actor requester) {
        return holders.stream()
                .filter(holder -> !holder.id().equals(requester.id()))
                .count();
    }

    // stages that say nothing but their role have words of their own in every language; others go by the firm's word
    private static String word(ChainStage stage, OpeningPolicy policy) {
        if (!stage.duties().isEmpty()) {
            return stage.name().zh();
        }
        if (stage.role() == policy.verifier()) {
            return "verification";
        }
        return switch (stage.role()) {
            case DEPARTMENT_MANAGER, SALES_MANAGER, GENERAL_MANAGER -> "manager";
            default -> stage.name().zh();
        };
    }
}
