package org.kedang.profiles.usecase;

import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kedang.access.api.People;
import org.kedang.kit.domain.Permission;
import org.kedang.kit.domain.Refused;
import org.kedang.kit.domain.Role;
import org.kedang.kit.spi.AuditTrail;
import org.kedang.kit.usecase.Actor;
import org.kedang.kit.usecase.Stale;
import org.kedang.kit.usecase.UseCase;
import org.kedang.profiles.domain.Dictionary;
import org.kedang.profiles.domain.DictionaryNote;
import org.kedang.profiles.domain.ProfileRule;
import org.kedang.profiles.domain.RuleChange;
import org.kedang.profiles.domain.RuleChangeId;
import org.kedang.profiles.domain.RuleProposal;
import org.kedang.profiles.domain.Trigger;
import org.kedang.profiles.domain.TriggerPolicy;
import org.kedang.profiles.domain.TriggerTask;
import org.kedang.profiles.spi.Dictionaries;
import org.kedang.profiles.spi.TriggerPolicies;

/**
 * Asks for the next version of the trigger policy. Granted, it counts from tomorrow at the earliest; earlier versions and the tasks they
 * made stay as they are.
 */
@UseCase(needs = Permission.CHANGE_POLICY)
public class ChangeTriggers {
    private final TriggerPolicies policies;
    private final Dictionaries dictionaries;
    private final People people;
    private final RuleDesk desk;
    private final AuditTrail trail;

    @Inject
    ChangeTriggers(
            TriggerPolicies policies, Dictionaries dictionaries, People people, RuleDesk desk, AuditTrail trail) {
        this.policies = policies;
        this.dictionaries = dictionaries;
        this.people = people;
        this.desk = desk;
        this.trail = trail;
    }

    /**
     * @param base the newest version when the officer began
     * @param escalation whose holder gets overdue tasks without a superior
     * @param startsOn first day of the new version, tomorrow or later, not before the start of the newest one
     * @param note why; not blank
     * @param clause clause it rests on, may be blank
     * @param mends the returned request this stands for; null for a new one
     */
    public record Command(
            int base,
            List<Trigger> triggers,
            Role escalation,
            LocalDate startsOn,
            String note,
            String clause,
            @Nullable RuleChangeId mends) {
        public Command {
            triggers = List.copyOf(triggers);
        }
    }

    /**
     * @throws Stale when there is a newer version than {@code base}
     * @throws Refused as {@link TriggerPolicy#next} says; FIELD_UNKNOWN for a field or table there is not,
     *     POLICY_NOBODY_DECIDES for a role nobody in the firm holds
     */
    public RuleChangeRef change(Actor actor, Command command) {
        TriggerPolicy latest = policies.versions().get(0);
        RuleDesk.demandNewest(command.base(), latest.version());
        desk.demandTomorrow(command.startsOn());
        DictionaryNote about = RuleDesk.about(actor, command.startsOn(), command.note(), command.clause());
        TriggerPolicy next = latest.next(command.triggers(), command.escalation(), about);
        demandFields(next);
        demandPeople(next);
        RuleChangeRef asked = desk.propose(
                actor,
                RuleChange.Kind.TRIGGERS,
                "变更触发 v" + next.version(),
                RuleProposal.of(next),
                about,
                command.mends());
        trail.changed("triggers", latest.summary(), next.summary());
        trail.changed("startsOn", latest.startsOn().toString(), next.startsOn().toString());
        return asked;
    }

    private void demandFields(TriggerPolicy next) {
        Dictionary dictionary = dictionaries.latest();
        next.triggers().stream()
                .flatMap(trigger -> trigger.fields().stream())
                .filter(code -> dictionary.field(code).isEmpty()
                        && dictionary.group(code).isEmpty())
                .findFirst()
                .ifPresent(code -> {
                    throw new Refused(ProfileRule.FIELD_UNKNOWN, code);
                });
    }

    private void demandPeople(TriggerPolicy next) {
        demandHolder(next.escalation());
        next.triggers().stream()
                .flatMap(trigger -> trigger.tasks().stream())
                .map(TriggerTask::role)
                .forEach(role -> {
                    if (role != null) {
                        demandHolder(role);
                    }
                });
    }

    private void demandHolder(Role role) {
        if (people.withRole(role).isEmpty()) {
            throw new Refused(ProfileRule.POLICY_NOBODY_DECIDES, role.name());
        }
    }
}
