package org.kedang.demo;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("示范档案的建档日期")
class DaysOfTheDemonstrationTest {
    private static final int FILES = 3_300;
    private static final LocalDate FRIDAY = LocalDate.of(2026, 10, 30);

    @Test
    void files_were_opened_in_order_on_working_days_and_never_after_today() {
        for (LocalDate today = FRIDAY; today.isBefore(FRIDAY.plusDays(7)); today = today.plusDays(1)) {
            LocalDate before = today.minusDays(DemoCalendar.DAYS + 2L);
            for (int i = 0; i < FILES; i++) {
                LocalDate day = DemoCalendar.day((i + 0.5) / FILES, today);
                assertFalse(day.isBefore(before), day + " after " + before);
                assertFalse(day.isAfter(today), day.toString());
                assertTrue(day.getDayOfWeek().compareTo(DayOfWeek.SATURDAY) < 0, day.toString());
                before = day;
            }
        }
    }

    @Test
    void every_one_of_the_last_twelve_weeks_has_its_share_and_none_towers_over_the_others() {
        Map<LocalDate, Integer> weeks = new TreeMap<>();
        for (int i = 0; i < FILES; i++) {
            LocalDate day = DemoCalendar.day((i + 0.5) / FILES, FRIDAY);
            weeks.merge(day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY)), 1, Integer::sum);
        }
        LocalDate monday = FRIDAY.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
        for (int back = 0; back < 12; back++) {
            int files = weeks.getOrDefault(monday.minusWeeks(back), 0);
            assertTrue(files >= 25 && files <= 160, back + " weeks ago " + files);
        }
        assertTrue(weeks.values().stream().distinct().count() > 20, "no two months look alike: " + weeks);
    }

    @Test
    void a_clock_set_to_the_firms_first_days_leaves_no_file_older_than_the_firm() {
        LocalDate founded = LocalDate.of(2024, 1, 2);
        assertEquals(founded, DemoCalendar.day(0.5, founded));
        assertEquals(founded, DemoCalendar.day(0, founded.plusDays(30)));
        assertEquals(founded.minusDays(1), DemoCalendar.day(0, founded.minusDays(1)));
    }
}
