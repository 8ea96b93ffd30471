package org.kedang.profiles.usecase;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.kedang.access.api.People;
import org.kedang.access.api.Person;
import org.kedang.approvals.api.StageSpec;
import org.kedang.kit.domain.Refused;
import org.kedang.kit.usecase.Actor;
import org.kedang.profiles.domain.ChainStage;
import org.kedang.profiles.domain.FileRule;
import org.kedang.profiles.domain.OpeningPolicy;
import org.kedang.profiles.domain.Registration;
import org.kedang.profiles.domain.StageDuty;
import org.kedang.profiles.spi.Policies;

/** The chain of one registration: frozen into its request, found again under the version of the policy it keeps. */
@Dependent
class OpeningChain {
    private final Policies policies;
    private final People people;
    private final Meetings meetings;

    @Inject
    OpeningChain(Policies policies, People people) {
        this.policies = policies;
        this.people = people;
        this.meetings = new Meetings(people);
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
     * @throws Refused {@code OPENING_NOBODY_DECIDES}, and what a chain must not be that was written before it was checked
     */
    List<StageSpec> stages(OpeningPolicy policy, Actor requester) {
        policy.chain().demandSound();
        List<String> words = policy.chain().words();
        List<StageSpec> specs = new ArrayList<>();
        for (int i = 0; i < words.size(); i++) {
            ChainStage stage = policy.stages().get(i);
            specs.add(new StageSpec(
                    words.get(i),
                    stage.role(),
                    scope(stage, requester),
                    stage.quorum(),
                    stage.workingDays(),
                    "",
                    meetings.terms(stage)));
        }
        return specs;
    }

    /** The policy's stage a frozen one came of; empty for one that was asked for besides. */
    static Optional<ChainStage> stage(OpeningPolicy policy, String frozen) {
        return policy.chain().stage(frozen);
    }

    /**
     * What the decider of a frozen stage answers for.
     *
     * @throws Refused {@code STAGE_UNKNOWN} rather than letting a stage pass of which nobody knows what it demands
     */
    static Set<StageDuty> duties(OpeningPolicy policy, StageSpec frozen) {
        return policy.chain()
                .duties(frozen.name())
                .orElseThrow(() -> new Refused(FileRule.STAGE_UNKNOWN, frozen.name()));
    }

    private StageSpec.Scope scope(ChainStage stage, Actor requester) {
        boolean near = stage.scope() == ChainStage.Scope.REQUESTERS_DEPARTMENT;
        List<Person> firm = meetings.members(stage, people::withRole);
        List<Person> close =
                near ? meetings.members(stage, role -> people.withRoleIn(role, requester.department())) : List.of();
        boolean chaired = others(people.withRole(stage.role()), requester) > 0;
        if (near
                && others(close, requester) >= stage.quorum()
                && others(people.withRoleIn(stage.role(), requester.department()), requester) > 0) {
            return StageSpec.Scope.REQUESTERS_DEPARTMENT;
        }
        if (!chaired || others(firm, requester) < stage.quorum()) {
            throw new Refused(FileRule.OPENING_NOBODY_DECIDES, stage.name().zh());
        }
        return StageSpec.Scope.ANYWHERE;
    }

    private static long others(List<Person> holders, Actor requester) {
        return holders.stream()
                .filter(holder -> !holder.id().equals(requester.id()))
                .count();
    }
}
