package org.kedang.profiles.usecase;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.kedang.access.api.Actors;
import org.kedang.access.api.People;
import org.kedang.kit.domain.Permission;
import org.kedang.kit.domain.Refused;
import org.kedang.kit.domain.Role;
import org.kedang.kit.usecase.Actor;
import org.kedang.profiles.domain.ChainStage;
import org.kedang.profiles.domain.ChangeChain;
import org.kedang.profiles.domain.ChangePolicy;
import org.kedang.profiles.domain.Dictionary;
import org.kedang.profiles.domain.MeetingRule;
import org.kedang.profiles.domain.OpeningPolicy;
import org.kedang.profiles.domain.ProfileRule;
import org.kedang.profiles.domain.StageDuty;
import org.kedang.profiles.domain.TierRule;
import org.kedang.profiles.domain.TriggerPolicy;
import org.kedang.profiles.domain.TriggerTask;

/** What a policy needs of the firm before it can be in force: people who decide, fields that exist. */
@Dependent
class PolicyDemands {
    private final People people;
    private final Actors actors;

    @Inject
    PolicyDemands(People people, Actors actors) {
        this.people = people;
        this.actors = actors;
    }

    /** @throws Refused MEETING_NOBODY_NAMED for a number nobody has, POLICY_NOBODY_DECIDES for a stage, POLICY_NOBODY_VERIFIES for a verifier nobody could act for */
    void people(OpeningPolicy next) {
        for (ChainStage stage : next.stages()) {
            decided(stage);
            if (next.duties(stage).contains(StageDuty.VERIFY) && nobody(stage.role(), Permission.VERIFY_REGISTRATION)) {
                throw new Refused(ProfileRule.POLICY_NOBODY_VERIFIES);
            }
        }
    }

    /**
     * @throws Refused MEETING_NOBODY_NAMED for a number nobody has, POLICY_NOBODY_DECIDES for a stage nobody could act for,
     *     FIELD_UNKNOWN for a group there is not
     */
    void chains(ChangePolicy next, Dictionary dictionary) {
        for (ChangeChain chain : next.chains()) {
            chain.stages().forEach(this::decided);
            chain.groups().stream()
                    .filter(code -> dictionary.group(code).isEmpty())
                    .sorted()
                    .findFirst()
                    .ifPresent(code -> {
                        throw new Refused(ProfileRule.FIELD_UNKNOWN, code);
                    });
        }
    }

    private void decided(ChainStage stage) {
        new Meetings(people).demandNamed(stage);
        MeetingRule meeting = stage.meeting();
        Set<Role> roles = meeting == null ? Set.of() : meeting.also();
        if (Stream.concat(Stream.of(stage.role()), roles.stream())
                .anyMatch(role -> nobody(role, Permission.DECIDE_APPROVAL))) {
            throw new Refused(ProfileRule.POLICY_NOBODY_DECIDES, stage.name().zh());
        }
    }

    /** @throws Refused FIELD_UNKNOWN for a tier that asks a field there is not */
    static void fields(OpeningPolicy next, Dictionary dictionary) {
        next.tiers().stream()
                .map(TierRule::required)
                .flatMap(List::stream)
                .filter(code -> dictionary.field(code).isEmpty())
                .findFirst()
                .ifPresent(code -> {
                    throw new Refused(ProfileRule.FIELD_UNKNOWN, code);
                });
    }

    /** @throws Refused FIELD_UNKNOWN for a field or table there is not, POLICY_NOBODY_DECIDES for a role nobody in the firm holds */
    void tasks(TriggerPolicy next, Dictionary dictionary) {
        next.triggers().stream()
                .flatMap(trigger -> trigger.fields().stream())
                .filter(code -> dictionary.field(code).isEmpty()
                        && dictionary.group(code).isEmpty())
                .findFirst()
                .ifPresent(code -> {
                    throw new Refused(ProfileRule.FIELD_UNKNOWN, code);
                });
        Stream.concat(
                        Stream.of(next.escalation()),
                        next.triggers().stream()
                                .flatMap(trigger -> trigger.tasks().stream())
                                .map(TriggerTask::role)
                                .filter(Objects::nonNull))
                .filter(role -> people.withRole(role).isEmpty())
                .findFirst()
                .ifPresent(role -> {
                    throw new Refused(ProfileRule.POLICY_NOBODY_DECIDES, role.name());
                });
    }

    private boolean nobody(Role role, Permission needed) {
        return people.withRole(role).stream().noneMatch(person -> actors.actorOf(person.id(), Actor.Channel.PORTAL, "-")
                .filter(found -> found.may(needed))
                .isPresent());
    }
}
