package org.kedang.profiles.usecase;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.kedang.access.api.People;
import org.kedang.access.api.Person;
import org.kedang.approvals.api.StageSpec;
import org.kedang.kit.domain.Problem;
import org.kedang.kit.domain.Refused;
import org.kedang.kit.usecase.Actor;
import org.kedang.profiles.domain.ApprovalGroup;
import org.kedang.profiles.domain.ChainStage;
import org.kedang.profiles.domain.ChangeChain;
import org.kedang.profiles.domain.ChangePolicy;
import org.kedang.profiles.domain.ChangeRule;
import org.kedang.profiles.domain.Dictionary;
import org.kedang.profiles.domain.FieldDefinition;
import org.kedang.profiles.domain.ProfileRule;
import org.kedang.profiles.domain.ProposedChange;

/** Which chain decides which part of a change, and who stands in it. */
@Dependent
class ChangeChains {
    private static final String STAGE_FIELD = "lifeStage";

    private final People people;

    @Inject
    ChangeChains(People people) {
        this.people = people;
    }

    /**
     * The change in parts, one for each chain, in the order of the policy. A table of rows goes the way of its strictest
     * field.
     *
     * @throws Refused {@code FIELDS_WRONG} by field for fields that are unknown or change in another way
     */
    Map<ChangeChain, ProposedChange> parts(ProposedChange change, Dictionary dictionary, ChangePolicy policy) {
        List<Problem> problems = new ArrayList<>();
        Map<String, ChangeChain> ways = new HashMap<>();
        for (String code : change.fields()) {
            Optional<FieldDefinition> field = dictionary.field(code).filter(known -> !dictionary.repeated(known));
            Optional<ChangeChain> chain = field.flatMap(policy::chainOf);
            if (field.isEmpty()) {
                problems.add(Problem.of(code, ProfileRule.FIELD_UNKNOWN, code));
            } else if (code.equals(STAGE_FIELD)) {
                problems.add(Problem.of(code, ChangeRule.CHANGE_STAGE_FIELD));
            } else if (chain.isEmpty()) {
                problems.add(Problem.of(code, ChangeRule.CHANGE_NOTE_FIELD));
            } else {
                ways.put(code, chain.get());
            }
        }
        for (String code : change.groups()) {
            Optional<ChangeChain> chain = chainOf(code, dictionary, policy);
            if (dictionary.group(code).filter(group -> group.repeated()).isEmpty()) {
                problems.add(Problem.of(code, ProfileRule.GROUP_NOT_REPEATED, code));
            } else if (chain.isEmpty()) {
                problems.add(Problem.of(code, ChangeRule.CHANGE_NOTE_FIELD));
            } else {
                ways.put(code, chain.get());
            }
        }
        if (!problems.isEmpty()) {
            throw new Refused(ProfileRule.FIELDS_WRONG, problems);
        }
        Map<ChangeChain, ProposedChange> parts = new LinkedHashMap<>();
        for (ChangeChain chain : policy.chains()) {
            ProposedChange part =
                    change.restricted(going(change.fields(), chain, ways), going(change.groups(), chain, ways));
            if (!part.nothing()) {
                parts.put(chain, part);
            }
        }
        return parts;
    }

    private static Set<String> going(Set<String> codes, ChangeChain chain, Map<String, ChangeChain> ways) {
        return codes.stream().filter(code -> chain.equals(ways.get(code))).collect(Collectors.toSet());
    }

    /** The chain of a table of rows: that of its first key field, else of its first field that is no note. */
    static Optional<ChangeChain> chainOf(String group, Dictionary dictionary, ChangePolicy policy) {
        List<FieldDefinition> fields = dictionary.fieldsOf(group).stream()
                .filter(field -> field.approval() != ApprovalGroup.NOTE)
                .toList();
        return fields.stream()
                .filter(field -> field.approval() == ApprovalGroup.KEY)
                .findFirst()
                .or(() -> fields.stream().findFirst())
                .flatMap(policy::chainOf);
    }

    /** Whether a field may stand in a change request at all. */
    static boolean mayBeAsked(FieldDefinition field) {
        return field.switchedOn()
                && field.approval() != ApprovalGroup.NOTE
                && !field.code().equals(STAGE_FIELD);
    }

    /**
     * The stages as they are frozen into one request. Where the requester is the only one of his department who could decide
     * a stage, the whole firm's holders of the role may: nobody decides his own request, and none is left lying.
     *
     * @throws Refused {@code CHANGE_NOBODY_DECIDES}
     */
    List<StageSpec> stages(ChangeChain chain, Actor requester) {
        List<String> words = chain.words();
        List<StageSpec> specs = new ArrayList<>();
        for (int i = 0; i < chain.stages().size(); i++) {
            ChainStage stage = chain.stages().get(i);
            boolean last = i == chain.stages().size() - 1;
            specs.add(new StageSpec(
                    words.get(i),
                    stage.role(),
                    scope(stage, requester),
                    stage.quorum(),
                    stage.workingDays(),
                    "",
                    last ? null : new Meetings(people).terms(stage)));
        }
        return specs;
    }

    private StageSpec.Scope scope(ChainStage stage, Actor requester) {
        boolean near = stage.scope() == ChainStage.Scope.REQUESTERS_DEPARTMENT;
        if (near && others(people.withRoleIn(stage.role(), requester.department()), requester) >= stage.quorum()) {
            return StageSpec.Scope.REQUESTERS_DEPARTMENT;
        }
        if (others(people.withRole(stage.role()), requester) < stage.quorum()) {
            throw new Refused(ChangeRule.CHANGE_NOBODY_DECIDES, stage.name().zh());
        }
        return StageSpec.Scope.ANYWHERE;
    }

    private static long others(List<Person> holders, Actor requester) {
        return holders.stream()
                .filter(holder -> !holder.id().equals(requester.id()))
                .count();
    }
}
