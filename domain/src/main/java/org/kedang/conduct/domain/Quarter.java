package org.kedang.conduct.domain;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.kedang.kit.domain.Refused;

/**
 * A quarter of a year, written 2026Q4.
 *
 * @param number 1 to 4
 */
public record Quarter(int year, int number) implements Serializable, Comparable<Quarter> {
    private static final Pattern FORM = Pattern.compile("(20[0-9]{2})Q([1-4])");

    /** @throws Refused {@code QUARTER_MALFORMED} */
    public static Quarter of(String text) {
        Matcher form = FORM.matcher(text.strip());
        if (!form.matches()) {
            throw new Refused(ConductRule.QUARTER_MALFORMED);
        }
        return new Quarter(Integer.parseInt(form.group(1)), Integer.parseInt(form.group(2)));
    }

    public static Quarter of(LocalDate day) {
        return new Quarter(day.getYear(), (day.getMonthValue() + 2) / 3);
    }

    public LocalDate first() {
        return LocalDate.of(year, number * 3 - 2, 1);
    }

    public LocalDate last() {
        return first().plusMonths(3).minusDays(1);
    }

    public boolean contains(LocalDate day) {
        return !day.isBefore(first()) && !day.isAfter(last());
    }

    @Override
    public int compareTo(Quarter other) {
        return first().compareTo(other.first());
    }

    @Override
    public String toString() {
        return year + "Q" + number;
    }
}
