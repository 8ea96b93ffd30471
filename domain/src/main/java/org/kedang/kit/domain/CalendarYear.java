package org.kedang.kit.domain;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The special days of one year, as the State Council's notice says them. Whole years are kept: a new list takes the place of
 * the old one.
 *
 * @param days in their order; at least one
 * @param source where they are from, for example 国务院办公厅关于2026年部分节假日安排的通知
 */
public record CalendarYear(int year, List<SpecialDay> days, String source) {
    private static final int FIRST = 2000;
    private static final int LAST = 2100;
    private static final int LONGEST_TEXT = 100;
    private static final Pattern LINE = Pattern.compile("([^,，;；\\t]*)[,，;；\\t]([^,，;；\\t]*)(?:[,，;；\\t](.*))?");
    private static final Set<String> OFF = Set.of("休", "放假", "假", "off", "holiday", "false", "0");
    private static final Set<String> WORKED = Set.of("班", "上班", "调休", "調休", "work", "working", "true", "1");

    /**
     * @throws Refused CALENDAR_YEAR outside 2000 to 2100, CALENDAR_EMPTY, CALENDAR_SOURCE without a source, CALENDAR_DAYS with
     *     a problem for each day outside the year, twice, worked though the week works it anyway, or without a name
     */
    public CalendarYear {
        source = source.strip();
        if (year < FIRST || year > LAST) {
            throw new Refused(CalendarRule.CALENDAR_YEAR, FIRST, LAST);
        }
        if (days.isEmpty()) {
            throw new Refused(CalendarRule.CALENDAR_EMPTY);
        }
        if (source.isBlank() || source.length() > LONGEST_TEXT) {
            throw new Refused(CalendarRule.CALENDAR_SOURCE, LONGEST_TEXT);
        }
        List<Problem> problems = new ArrayList<>();
        Set<LocalDate> seen = new HashSet<>();
        for (SpecialDay special : days) {
            String day = special.day().toString();
            if (special.day().getYear() != year) {
                problems.add(Problem.of("days", CalendarRule.CALENDAR_OTHER_YEAR, day));
            } else if (!seen.add(special.day())) {
                problems.add(Problem.of("days", CalendarRule.CALENDAR_DAY_TWICE, day));
            } else if (special.working() && !weekend(special.day())) {
                problems.add(Problem.of("days", CalendarRule.CALENDAR_WORKS_ANYWAY, day));
            } else if (special.name().isBlank() || special.name().length() > LONGEST_TEXT) {
                problems.add(Problem.of("days", CalendarRule.CALENDAR_NAME, day));
            }
        }
        if (!problems.isEmpty()) {
            throw new Refused(CalendarRule.CALENDAR_DAYS, problems);
        }
        days = days.stream().sorted(Comparator.comparing(SpecialDay::day)).toList();
    }

    /** Whether the week rests on the day. */
    public static boolean weekend(LocalDate day) {
        return day.getDayOfWeek() == DayOfWeek.SATURDAY || day.getDayOfWeek() == DayOfWeek.SUNDAY;
    }

    /**
     * Reads a list, one day a line: date, 休 or 班, name, with commas between. Dates are 2027-01-01, 2027/1/1 or 2027.1.1;
     * blank lines, lines that begin with # and a heading are passed over.
     *
     * @throws Refused CALENDAR_DAYS with a problem for each line that cannot be read
     */
    public static List<SpecialDay> days(String csv) {
        List<SpecialDay> days = new ArrayList<>();
        List<Problem> problems = new ArrayList<>();
        List<String> lines =
                csv.replace("\uFEFF", "").lines().map(String::strip).toList();
        for (int i = 0; i < lines.size(); i++) {
            String line = lines.get(i);
            boolean heading = days.isEmpty() && problems.isEmpty() && !line.matches(".*[0-9].*");
            if (line.isEmpty() || line.startsWith("#") || heading) {
                continue;
            }
            try {
                days.add(day(line));
            } catch (DateTimeException | IllegalArgumentException unreadable) {
                problems.add(Problem.of("days", CalendarRule.CALENDAR_LINE, i + 1, shortened(line)));
            }
        }
        if (!problems.isEmpty()) {
            throw new Refused(CalendarRule.CALENDAR_DAYS, problems);
        }
        return days;
    }

    private static SpecialDay day(String line) {
        Matcher parts = LINE.matcher(line);
        if (!parts.matches()) {
            throw new IllegalArgumentException(line);
        }
        String kind = parts.group(2).strip().toLowerCase(Locale.ROOT);
        boolean works = WORKED.contains(kind);
        if (!works && !OFF.contains(kind)) {
            throw new IllegalArgumentException(line);
        }
        String name = parts.group(3) == null ? "" : parts.group(3).strip();
        return new SpecialDay(date(parts.group(1).strip()), works, name);
    }

    private static LocalDate date(String text) {
        String[] parts = text.split("[-/.]", -1);
        if (parts.length != 3) {
            throw new IllegalArgumentException(text);
        }
        return LocalDate.of(Integer.parseInt(parts[0]), Integer.parseInt(parts[1]), Integer.parseInt(parts[2]));
    }

    private static String shortened(String line) {
        return line.length() <= 40 ? line : line.substring(0, 40) + "…";
    }

    /** The list as {@link #days} reads it. */
    public String csv() {
        StringBuilder text = new StringBuilder();
        days.forEach(special -> text.append(special.day())
                .append(',')
                .append(special.working() ? "班" : "休")
                .append(',')
                .append(special.name())
                .append('\n'));
        return text.toString();
    }
}
