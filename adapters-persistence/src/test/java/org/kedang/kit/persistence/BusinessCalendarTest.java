package org.kedang.kit.persistence;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.kedang.kit.api.CalendarChanged;
import org.kedang.kit.domain.CalendarYear;
import org.kedang.kit.domain.SpecialDay;
import org.kedang.kit.spi.WorkCalendar;

@DisplayName("工作日历:法定节假日与调休")
class BusinessCalendarTest {
    private final JdbcBusinessCalendar calendar =
            new JdbcBusinessCalendar(TestDatabase.get().dataSource());

    @Test
    void public_holidays_are_no_working_days() {
        assertFalse(calendar.isWorkingDay(LocalDate.of(2026, 10, 1)));
        assertFalse(calendar.isWorkingDay(LocalDate.of(2026, 2, 23)));
        assertFalse(calendar.isWorkingDay(LocalDate.of(2025, 10, 8)));
    }

    @Test
    @DisplayName("调休的周末要上班")
    void weekends_worked_instead_are_working_days() {
        assertTrue(calendar.isWorkingDay(LocalDate.of(2026, 2, 28)));
        assertTrue(calendar.isWorkingDay(LocalDate.of(2025, 9, 28)));
    }

    @Test
    void ordinary_weeks_follow_the_week() {
        assertTrue(calendar.isWorkingDay(LocalDate.of(2026, 11, 2)));
        assertFalse(calendar.isWorkingDay(LocalDate.of(2026, 11, 7)));
    }

    @Test
    void a_year_nobody_entered_has_weekends_only() {
        assertTrue(calendar.isWorkingDay(LocalDate.of(2031, 10, 1)));
        assertFalse(calendar.isWorkingDay(LocalDate.of(2031, 10, 4)));
    }

    @Test
    @DisplayName("2025、2026 年的日期注明出自国务院办公厅的通知")
    void the_days_that_come_with_the_product_say_where_they_are_from() {
        WorkCalendar kept = new JdbcWorkCalendar(TestDatabase.get().dataSource());
        assertTrue(kept.years().containsAll(List.of(2026, 2025)));
        CalendarYear year = kept.year(2026).orElseThrow();
        assertTrue(year.source().startsWith("国务院办公厅关于2026年部分节假日安排的通知"), year.source());
        assertEquals(
                33, year.days().stream().filter(special -> !special.working()).count());
        assertEquals(6, year.days().stream().filter(SpecialDay::working).count());
        assertEquals(
                28,
                kept.year(2025).orElseThrow().days().stream()
                        .filter(special -> !special.working())
                        .count());
    }

    @Test
    void a_year_entered_takes_the_place_of_what_was_known_and_is_felt_once_it_is_announced() {
        WorkCalendar kept = new JdbcWorkCalendar(TestDatabase.get().dataSource());
        LocalDate sunday = LocalDate.of(2040, 1, 1);
        assertTrue(kept.year(2040).isEmpty());
        assertFalse(calendar.isWorkingDay(sunday));
        kept.put(new CalendarYear(2040, List.of(new SpecialDay(sunday.plusDays(1), false, "元旦")), "试"));
        CalendarYear second = new CalendarYear(2040, List.of(new SpecialDay(sunday, true, "调休")), "再试");
        kept.put(second);
        assertEquals(second, kept.year(2040).orElseThrow());
        calendar.changed(new CalendarChanged(2040));
        assertTrue(calendar.isWorkingDay(sunday));
        assertTrue(calendar.isWorkingDay(sunday.plusDays(1)));
    }

    @Test
    void deadlines_pass_over_the_golden_week() {
        assertEquals(LocalDate.of(2026, 10, 8), calendar.after(LocalDate.of(2026, 9, 30), 1));
        assertEquals(LocalDate.of(2026, 10, 10), calendar.after(LocalDate.of(2026, 9, 30), 3));
    }
}
