package org.kedang.profiles.domain;

import java.time.LocalDate;
import java.util.Collections;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import org.kedang.kit.domain.Refused;

/**
 * Between which stages of business a customer may move (PRF-18; 004 一.1), as versioned data. The active one is the latest
 * version whose start date has come; moves that were made stay as they are.
 *
 * @param code policy profile, for example {@code lamp-factory}
 * @param version from 1
 * @param owner who answers for the policy, in words
 * @param clause clause of the regulation
 * @param note why this version was made; empty for the first one
 * @param moves from each stage, where to; a stage that is missing is left by nobody
 */
public record StagePolicy(
        String code,
        int version,
        LocalDate startsOn,
        String owner,
        String clause,
        String note,
        Map<LifeStage, Set<LifeStage>> moves) {

    /** @throws Refused POLICY_WRONG for a move from a stage to itself */
    public StagePolicy {
        moves = tidy(moves, code);
    }

    private static Map<LifeStage, Set<LifeStage>> tidy(Map<LifeStage, Set<LifeStage>> moves, String code) {
        Map<LifeStage, Set<LifeStage>> kept = new EnumMap<>(LifeStage.class);
        moves.forEach((from, to) -> {
            if (to.contains(from)) {
                throw new Refused(ProfileRule.POLICY_WRONG, code);
            }
            if (!to.isEmpty()) {
                kept.put(from, Collections.unmodifiableSet(EnumSet.copyOf(to)));
            }
        });
        return Collections.unmodifiableMap(kept);
    }

    /** Where a customer at a stage may move. */
    public Set<LifeStage> from(LifeStage stage) {
        return moves.getOrDefault(stage, Set.of());
    }

    /** @throws Refused SAME_STAGE, or STAGE_NOT_ALLOWED with both stages */
    public void demand(LifeStage from, LifeStage to) {
        if (from == to) {
            throw new Refused(FileRule.SAME_STAGE);
        }
        if (!from(from).contains(to)) {
            throw new Refused(FileRule.STAGE_NOT_ALLOWED, from, to);
        }
    }

    /**
     * The version after this one.
     *
     * @throws Refused POLICY_NOTE_MISSING, POLICY_STARTS_TOO_EARLY for a day before this version's, POLICY_UNCHANGED
     */
    public StagePolicy next(Map<LifeStage, Set<LifeStage>> said, DictionaryNote about) {
        if (about.note().isBlank()) {
            throw new Refused(ProfileRule.POLICY_NOTE_MISSING);
        }
        if (about.startsOn().isBefore(startsOn)) {
            throw new Refused(ProfileRule.POLICY_STARTS_TOO_EARLY, startsOn.toString());
        }
        StagePolicy next =
                new StagePolicy(code, version + 1, about.startsOn(), about.owner(), about.clause(), about.note(), said);
        if (next.moves().equals(moves)) {
            throw new Refused(ProfileRule.POLICY_UNCHANGED);
        }
        return next;
    }

    /** The same, in force from another day on. */
    public StagePolicy startingOn(LocalDate day) {
        return new StagePolicy(code, version, day, owner, clause, note, moves);
    }
}
