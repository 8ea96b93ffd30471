package org.kedang.kit.persistence;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

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
    void deadlines_pass_over_the_golden_week() {
        assertEquals(LocalDate.of(2026, 10, 8), calendar.after(LocalDate.of(2026, 9, 30), 1));
        assertEquals(LocalDate.of(2026, 10, 10), calendar.after(LocalDate.of(2026, 9, 30), 3));
    }
}
