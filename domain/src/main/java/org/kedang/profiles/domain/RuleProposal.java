package org.kedang.profiles.domain;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The next versions of some of the firm's rules as somebody proposes them. Each has the number it would get, and with it says
 * which version it was made from. A profile that is taken up proposes all of them together.
 *
 * @param opening null where it stays as it is; so the others
 */
public record RuleProposal(
        @Nullable OpeningPolicy opening,
        @Nullable ChangePolicy changing,
        @Nullable TriggerPolicy triggers,
        @Nullable StagePolicy stages,
        @Nullable Dictionary dictionary) {

    public static RuleProposal of(OpeningPolicy next) {
        return new RuleProposal(next, null, null, null, null);
    }

    public static RuleProposal of(ChangePolicy next) {
        return new RuleProposal(null, next, null, null, null);
    }

    public static RuleProposal of(TriggerPolicy next) {
        return new RuleProposal(null, null, next, null, null);
    }

    public static RuleProposal of(StagePolicy next) {
        return new RuleProposal(null, null, null, next, null);
    }

    public static RuleProposal of(Dictionary next) {
        return new RuleProposal(null, null, null, null, next);
    }

    /** The numbers the versions would get. */
    public Map<RuleSet, Integer> versions() {
        Map<RuleSet, Integer> versions = new EnumMap<>(RuleSet.class);
        if (opening != null) {
            versions.put(RuleSet.OPENING, opening.version());
        }
        if (changing != null) {
            versions.put(RuleSet.CHANGING, changing.version());
        }
        if (triggers != null) {
            versions.put(RuleSet.TRIGGERS, triggers.version());
        }
        if (stages != null) {
            versions.put(RuleSet.STAGES, stages.version());
        }
        if (dictionary != null) {
            versions.put(RuleSet.DICTIONARY, dictionary.version());
        }
        return versions;
    }

    /** Whether it says more than the dictionary; a policy starts on a day of its own, fields may be asked at once. */
    public boolean policies() {
        return opening != null || changing != null || triggers != null || stages != null;
    }

    /** The same, in force from another day on. */
    public RuleProposal startingOn(LocalDate day) {
        return new RuleProposal(
                opening == null ? null : opening.startingOn(day),
                changing == null ? null : changing.startingOn(day),
                triggers == null ? null : triggers.startingOn(day),
                stages == null ? null : stages.startingOn(day),
                dictionary == null ? null : dictionary.startingOn(day));
    }

    /** The rules as they would be if it were granted. */
    public FirmRules on(FirmRules before) {
        return new FirmRules(
                Objects.requireNonNullElse(opening, before.opening()),
                Objects.requireNonNullElse(changing, before.changing()),
                Objects.requireNonNullElse(triggers, before.triggers()),
                Objects.requireNonNullElse(stages, before.stages()),
                Objects.requireNonNullElse(dictionary, before.dictionary()));
    }
}
