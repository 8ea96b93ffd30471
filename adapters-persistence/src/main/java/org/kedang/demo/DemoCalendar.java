package org.kedang.demo;

import java.time.DayOfWeek;
import java.time.LocalDate;

/**
 * When the demonstration's files were opened: over the past fourteen months, on working days, a little more every month,
 * with good and bad weeks. The same share of the way always gives the same number of days before today.
 */
final class DemoCalendar {
    /** How far back the first file lies. */
    static final int DAYS = 420;

    /** The firm keeps no files before it was founded. */
    private static final LocalDate FOUNDED = LocalDate.of(2024, 1, 2);

    private DemoCalendar() {}

    /**
     * The day of a file; a later file never has an earlier day.
     *
     * @param share how much of the demonstration was opened before it, 0 to 1
     * @param today the last possible day
     */
    static LocalDate day(double share, LocalDate today) {
        double turn = 2 * Math.PI * share;
        // the waves stay so flat that the sum always rises
        double uneven = share + 0.0035 * Math.sin(23 * turn) + 0.001 * Math.sin(61 * turn);
        double grown = Math.sqrt(1 + 3 * Math.min(1, Math.max(0, uneven))) - 1;
        LocalDate day = today.minusDays(Math.round(DAYS * (1 - grown)));
        int over = day.getDayOfWeek().getValue() - DayOfWeek.FRIDAY.getValue();
        LocalDate worked = over > 0 ? day.minusDays(over) : day;
        LocalDate earliest = FOUNDED.isBefore(today) ? FOUNDED : today;
        return worked.isBefore(earliest) ? earliest : worked;
    }
}
