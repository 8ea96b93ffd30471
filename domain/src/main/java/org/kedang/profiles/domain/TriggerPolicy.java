package org.kedang.profiles.domain;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import org.kedang.kit.domain.Refused;
import org.kedang.kit.domain.Role;

/**
 * Which changes of a file make tasks, for whom and until when (PRF-28; NTF-05; 000 变更触发机制), as versioned data. The active
 * one is the latest version whose start date has come; a task that was made stays as it is.
 *
 * @param code policy profile, for example {@code lamp-factory}
 * @param version from 1
 * @param owner who answers for the policy, in words
 * @param clause clause of the regulation
 * @param note why this version was made; empty for the first one
 * @param triggers may be empty: then no change makes a task
 * @param escalation whose holder gets an overdue task when the person it is for has no superior, or it is a whole role's
 */
public record TriggerPolicy(
        String code,
        int version,
        LocalDate startsOn,
        String owner,
        String clause,
        String note,
        List<Trigger> triggers,
        Role escalation) {

    /** @throws Refused TRIGGER_WRONG when two triggers have one code */
    public TriggerPolicy {
        triggers = List.copyOf(triggers);
        if (triggers.stream().map(Trigger::code).distinct().count() != triggers.size()) {
            throw new Refused(TriggerRule.TRIGGER_WRONG, code);
        }
    }

    /**
     * The version after this one.
     *
     * @throws Refused POLICY_NOTE_MISSING, POLICY_STARTS_TOO_EARLY for a day before this version's, POLICY_UNCHANGED
     */
    public TriggerPolicy next(List<Trigger> said, Role escalates, DictionaryNote about) {
        if (about.note().isBlank()) {
            throw new Refused(ProfileRule.POLICY_NOTE_MISSING);
        }
        if (about.startsOn().isBefore(startsOn)) {
            throw new Refused(ProfileRule.POLICY_STARTS_TOO_EARLY, startsOn.toString());
        }
        if (said.equals(triggers) && escalates == escalation) {
            throw new Refused(ProfileRule.POLICY_UNCHANGED);
        }
        return new TriggerPolicy(
                code, version + 1, about.startsOn(), about.owner(), about.clause(), about.note(), said, escalates);
    }

    /** The same, in force from another day on. */
    public TriggerPolicy startingOn(LocalDate day) {
        return new TriggerPolicy(code, version, day, owner, clause, note, triggers, escalation);
    }

    /** The triggers in one line, for histories. */
    public String summary() {
        return triggers.stream()
                        .map(trigger -> trigger.name().zh() + " " + trigger.fields() + " → "
                                + trigger.tasks().stream()
                                        .map(task -> task.title().zh() + " "
                                                + (task.role() == null ? task.to() : task.role()) + " "
                                                + task.workingDays() + "d"
                                                + (task.block().isEmpty() ? "" : " " + task.block()))
                                        .collect(Collectors.joining(", ")))
                        .collect(Collectors.joining("; "))
                + " ↑ " + escalation;
    }
}
