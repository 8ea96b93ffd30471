package org.kedang.vigilance.domain;

import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Judges footprints of one person against the limits. Pure: what it does not get it does not know. */
public final class Unusual {
    /** So many hours of own work make a habit; whoever has fewer is judged by the other limits alone. */
    public static final int HABIT_HOURS = 8;

    private Unusual() {}

    /**
     * What was found.
     *
     * @param count different files; attempts for refusals and blocked acts
     * @param limit what would still have been usual
     * @param from the first of them
     * @param until the last of them
     */
    public record Finding(AlertKind kind, int count, int limit, Instant from, Instant until) {}

    /** Which footprints count for a kind. */
    public static Footprint.Kind counted(AlertKind kind) {
        return switch (kind) {
            case BURST, NIGHT, HABIT -> Footprint.Kind.READ;
            case REFUSALS -> Footprint.Kind.REFUSED;
            case BLOCKED -> Footprint.Kind.BLOCKED;
        };
    }

    /**
     * @param prints of the kind that counts, in order of time
     * @param hours how many files he opened in each hour of the last weeks in which he opened any; read for the habit alone
     */
    public static Optional<Finding> judge(
            AlertKind kind, AlertLimits limits, List<Footprint> prints, Collection<Integer> hours) {
        int limit = limits.usual(kind);
        if (kind == AlertKind.HABIT) {
            if (hours.size() < HABIT_HOURS) {
                return Optional.empty();
            }
            double mean = hours.stream().mapToInt(Integer::intValue).average().orElse(0);
            limit = Math.max(limit, (int) Math.floor(limits.habitTimes() * mean));
        }
        Finding most = fullest(kind, limit, prints, limits.window(kind));
        return most == null || most.count() <= limit ? Optional.empty() : Optional.of(most);
    }

    /** How many count among these: different files, or attempts. */
    public static int count(AlertKind kind, List<Footprint> prints) {
        return counted(kind) == Footprint.Kind.READ
                ? (int) prints.stream().map(Footprint::subject).distinct().count()
                : prints.size();
    }

    private static @Nullable Finding fullest(AlertKind kind, int limit, List<Footprint> prints, Duration window) {
        boolean files = counted(kind) == Footprint.Kind.READ;
        Map<String, Integer> inside = new HashMap<>();
        Finding best = null;
        int first = 0;
        for (int last = 0; last < prints.size(); last++) {
            inside.merge(prints.get(last).subject(), 1, Integer::sum);
            while (Duration.between(prints.get(first).at(), prints.get(last).at())
                            .compareTo(window)
                    >= 0) {
                inside.computeIfPresent(prints.get(first).subject(), (file, times) -> times == 1 ? null : times - 1);
                first++;
            }
            int count = files ? inside.size() : last - first + 1;
            if (best == null || count > best.count()) {
                best = new Finding(
                        kind,
                        count,
                        limit,
                        prints.get(first).at(),
                        prints.get(last).at());
            }
        }
        return best;
    }
}
