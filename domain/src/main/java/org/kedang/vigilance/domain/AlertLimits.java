package org.kedang.vigilance.domain;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.kedang.kit.domain.Problem;
import org.kedang.kit.domain.Refused;

/**
 * From where on reading is unusual. Every number is the most that is still usual: one more makes an alert.
 *
 * @param burstFiles different files within {@code burstMinutes}
 * @param nightFiles different files in one night, from {@code nightFrom} to {@code nightUntil}
 * @param refusals refused attempts within {@code refusalMinutes}
 * @param habitTimes how many times the files of an average hour of his own an hour may have
 * @param habitFloor so many files an hour are never unusual by habit
 * @param narrowing which kinds of alert narrow the person's reading to his own customers until somebody decides
 */
public record AlertLimits(
        int burstFiles,
        int burstMinutes,
        int nightFiles,
        LocalTime nightFrom,
        LocalTime nightUntil,
        int refusals,
        int refusalMinutes,
        int habitTimes,
        int habitFloor,
        Set<AlertKind> narrowing) {
    /** Most files or refusals a limit may say. */
    public static final int MOST = 100_000;
    /** Longest window, in minutes. */
    public static final int LONGEST = 60;
    /** Most times the own average. */
    public static final int MOST_TIMES = 100;

    /** @throws Refused ALERT_LIMITS_WRONG with one problem a field */
    public AlertLimits {
        narrowing = Set.copyOf(narrowing);
        List<Problem> problems = new ArrayList<>();
        number(problems, "burstFiles", burstFiles, 1, MOST);
        number(problems, "burstMinutes", burstMinutes, 1, LONGEST);
        number(problems, "nightFiles", nightFiles, 0, MOST);
        number(problems, "refusals", refusals, 1, MOST);
        number(problems, "refusalMinutes", refusalMinutes, 1, LONGEST);
        number(problems, "habitTimes", habitTimes, 2, MOST_TIMES);
        number(problems, "habitFloor", habitFloor, 1, MOST);
        if (nightFrom.equals(nightUntil)) {
            problems.add(Problem.of("nightUntil", VigilanceRule.ALERT_NIGHT_WRONG));
        }
        if (!problems.isEmpty()) {
            throw new Refused(VigilanceRule.ALERT_LIMITS_WRONG, problems);
        }
    }

    private static void number(List<Problem> problems, String field, int value, int least, int most) {
        if (value < least || value > most) {
            problems.add(Problem.of(field, VigilanceRule.ALERT_NUMBER_WRONG, least, most));
        }
    }

    /** First instant of the night that holds the instant; empty by day. */
    public Optional<Instant> nightOf(Instant at, ZoneId zone) {
        ZonedDateTime there = at.atZone(zone);
        LocalTime time = there.toLocalTime();
        boolean overMidnight = nightFrom.isAfter(nightUntil);
        boolean evening = !time.isBefore(nightFrom);
        boolean morning = time.isBefore(nightUntil);
        if (overMidnight ? !evening && !morning : !(evening && morning)) {
            return Optional.empty();
        }
        ZonedDateTime start = there.with(nightFrom);
        return Optional.of((evening ? start : start.minusDays(1)).toInstant());
    }

    /** The window of a kind that has one of fixed length; an hour for the habit. */
    public Duration window(AlertKind kind) {
        return switch (kind) {
            case BURST -> Duration.ofMinutes(burstMinutes);
            case REFUSALS, BLOCKED -> Duration.ofMinutes(refusalMinutes);
            case HABIT -> Duration.ofHours(1);
            case NIGHT -> Duration.ofDays(1);
        };
    }

    /** The most that is still usual before the person's own habit is looked at. */
    public int usual(AlertKind kind) {
        return switch (kind) {
            case BURST -> burstFiles;
            case NIGHT -> nightFiles;
            case REFUSALS -> refusals;
            case HABIT -> habitFloor;
            case BLOCKED -> 0;
        };
    }

    /** The limits in one line, for histories. */
    public String summary() {
        return "BURST>" + burstFiles + "/" + burstMinutes + "min, NIGHT>" + nightFiles + " " + nightFrom + "-"
                + nightUntil
                + ", REFUSALS>" + refusals + "/" + refusalMinutes + "min, HABIT>" + habitTimes + "x, >" + habitFloor
                + ", NARROWING " + narrowing.stream().sorted().toList();
    }
}
