package org.kedang.kit.domain;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("工作日历：一年的放假与调休清单")
class CalendarYearTest {
    private static final String NOTICE = "国务院办公厅关于2027年部分节假日安排的通知";
    private static final LocalDate NEW_YEAR = LocalDate.of(2027, 1, 1);
    private static final LocalDate SUNDAY = LocalDate.of(2027, 1, 3);

    private static List<Rule> wrong(SpecialDay... days) {
        Refused refused = assertThrows(Refused.class, () -> new CalendarYear(2027, List.of(days), NOTICE));
        assertEquals(CalendarRule.CALENDAR_DAYS, refused.rule());
        return refused.problems().stream().map(Problem::rule).toList();
    }

    @Test
    void a_list_is_read_as_people_type_it_or_paste_it() {
        List<SpecialDay> days = CalendarYear.days(
                """
                \uFEFF日期,安排,名称

                # 元旦
                2027/1/1,休,元旦
                2027-01-03，班，元旦调休
                2027.1.2\toff\tNew Year
                """);
        assertEquals(
                List.of(
                        new SpecialDay(NEW_YEAR, false, "元旦"),
                        new SpecialDay(SUNDAY, true, "元旦调休"),
                        new SpecialDay(LocalDate.of(2027, 1, 2), false, "New Year")),
                days);
    }

    @Test
    void what_cannot_be_read_is_named_line_by_line() {
        Refused refused = assertThrows(
                Refused.class, () -> CalendarYear.days("2027-01-01,休,元旦\n2027-02-30,休,春节\n2027-02-07,不知道,春节"));
        assertEquals(CalendarRule.CALENDAR_DAYS, refused.rule());
        assertEquals(
                List.of(List.of(2, "2027-02-30,休,春节"), List.of(3, "2027-02-07,不知道,春节")),
                refused.problems().stream().map(Problem::figures).toList());
    }

    @Test
    void the_list_written_out_is_read_back_the_same() {
        CalendarYear year = new CalendarYear(
                2027, List.of(new SpecialDay(SUNDAY, true, "调休"), new SpecialDay(NEW_YEAR, false, "元旦")), NOTICE);
        assertEquals(NEW_YEAR, year.days().get(0).day());
        assertEquals(year.days(), CalendarYear.days(year.csv()));
    }

    @Test
    void days_of_another_year_twice_or_worked_anyway_are_wrong() {
        assertEquals(
                List.of(CalendarRule.CALENDAR_OTHER_YEAR), wrong(new SpecialDay(NEW_YEAR.minusDays(1), false, "元旦")));
        assertEquals(
                List.of(CalendarRule.CALENDAR_DAY_TWICE),
                wrong(new SpecialDay(NEW_YEAR, false, "元旦"), new SpecialDay(NEW_YEAR, false, "元旦")));
        assertEquals(List.of(CalendarRule.CALENDAR_WORKS_ANYWAY), wrong(new SpecialDay(NEW_YEAR, true, "元旦")));
        assertEquals(List.of(CalendarRule.CALENDAR_NAME), wrong(new SpecialDay(NEW_YEAR, false, " ")));
    }

    @Test
    void a_year_needs_days_and_a_source() {
        List<SpecialDay> days = List.of(new SpecialDay(NEW_YEAR, false, "元旦"));
        assertEquals(
                CalendarRule.CALENDAR_EMPTY,
                assertThrows(Refused.class, () -> new CalendarYear(2027, List.of(), NOTICE))
                        .rule());
        assertEquals(
                CalendarRule.CALENDAR_SOURCE,
                assertThrows(Refused.class, () -> new CalendarYear(2027, days, " "))
                        .rule());
        assertEquals(
                CalendarRule.CALENDAR_YEAR,
                assertThrows(Refused.class, () -> new CalendarYear(1999, days, NOTICE))
                        .rule());
    }
}
