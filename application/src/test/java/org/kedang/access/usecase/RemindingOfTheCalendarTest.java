package org.kedang.access.usecase;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.kedang.kit.api.DayPassed;
import org.kedang.kit.domain.CalendarYear;
import org.kedang.kit.domain.Role;
import org.kedang.kit.spi.WorkCalendar;

@DisplayName("来年放假安排没有录入，每周提醒系统管理员一次")
class RemindingOfTheCalendarTest {
    private static final LocalDate SUNDAY = LocalDate.of(2026, 11, 8);

    private final FirmInMemory firm = new FirmInMemory();
    private final List<Integer> years = new ArrayList<>(List.of(2026));
    private final List<String> told = new ArrayList<>();
    private final CalendarReminder reminder = new CalendarReminder(
            new WorkCalendar() {
                @Override
                public Optional<CalendarYear> year(int year) {
                    throw new UnsupportedOperationException();
                }

                @Override
                public List<Integer> years() {
                    return years;
                }

                @Override
                public void put(CalendarYear year) {
                    throw new UnsupportedOperationException();
                }
            },
            firm,
            (recipient, template, link, words) -> told.add(
                    firm.person(recipient).orElseThrow().number() + " " + template + " " + link + " " + words));

    RemindingOfTheCalendarTest() {
        firm.hired("S0902", "何维", "机房里的灯一直亮着呢", Role.SYSTEM_OFFICER);
        firm.hired("S1023", "李晓梅", "一盏灯照亮半条街", Role.SALES_REP);
    }

    @Test
    void the_system_officer_is_told_once_a_week_until_the_year_is_there() {
        for (int i = 0; i < 14; i++) {
            reminder.passed(new DayPassed(SUNDAY.plusDays(i)));
        }
        String once = "S0902 calendarMissing /kit/calendar.xhtml?year=2027 {year=2027}";
        assertEquals(List.of(once, once), told);
        years.add(2027);
        reminder.passed(new DayPassed(SUNDAY.plusDays(14)));
        assertEquals(2, told.size());
    }

    @Test
    void before_november_nobody_is_told() {
        reminder.passed(new DayPassed(LocalDate.of(2026, 10, 25)));
        assertEquals(List.of(), told);
    }
}
