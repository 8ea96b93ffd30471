package org.kedang.kit.usecase;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.kedang.kit.api.CalendarChanged;
import org.kedang.kit.domain.CalendarRule;
import org.kedang.kit.domain.CalendarYear;
import org.kedang.kit.domain.DepartmentId;
import org.kedang.kit.domain.EmployeeId;
import org.kedang.kit.domain.Permission;
import org.kedang.kit.domain.Refused;
import org.kedang.kit.domain.Role;
import org.kedang.kit.domain.SpecialDay;
import org.kedang.kit.spi.AuditTrail;
import org.kedang.kit.spi.WorkCalendar;

@DisplayName("工作日历由系统管理员逐年录入，缺年份会提醒")
class KeepingTheCalendarTest {
    private static final Actor OFFICER = new Actor(
            EmployeeId.next(),
            "S0902",
            "何维",
            DepartmentId.next(),
            Set.of(Role.SYSTEM_OFFICER),
            Set.of(Permission.KEEP_CALENDAR, Permission.READ_POLICY),
            Actor.Channel.PORTAL,
            "127.0.0.1");
    private static final String NOTICE = "国务院办公厅关于2027年部分节假日安排的通知";
    private static final SpecialDay NEW_YEAR = new SpecialDay(LocalDate.of(2027, 1, 1), false, "元旦");
    private static final SpecialDay WORKED = new SpecialDay(LocalDate.of(2027, 1, 3), true, "元旦调休");

    private final TreeMap<Integer, CalendarYear> kept = new TreeMap<>();
    private final List<Record> events = new ArrayList<>();
    private final List<String> notes = new ArrayList<>();
    private final WorkCalendar calendar = new WorkCalendar() {
        @Override
        public Optional<CalendarYear> year(int year) {
            return Optional.ofNullable(kept.get(year));
        }

        @Override
        public List<Integer> years() {
            return List.copyOf(kept.descendingKeySet());
        }

        @Override
        public void put(CalendarYear year) {
            kept.put(year.year(), year);
        }
    };

    private final SetCalendarYear set = new SetCalendarYear(calendar, events::add, new AuditTrail() {
        @Override
        public void subject(String kind, Object id, String label) {
            notes.add(kind + " " + id);
        }

        @Override
        public void reason(String text) {
            notes.add(text);
        }

        @Override
        public void changed(String field, @Nullable String before, @Nullable String after) {
            notes.add(field + ": " + before + " -> " + after);
        }

        @Override
        public void also(String kind, Object id, String label) {}

        @Override
        public void by(EmployeeId id, String number, String name) {}

        @Override
        public void nothing() {}
    });

    private ReadCalendar.Answer on(String day) {
        return new ReadCalendar(calendar, Clock.fixed(Instant.parse(day + "T01:00:00Z"), ZoneOffset.UTC))
                .read(OFFICER, new ReadCalendar.Command(null));
    }

    private void enter(SpecialDay... days) {
        CalendarYear unused = set.set(OFFICER, new SetCalendarYear.Command(2027, List.of(days), NOTICE));
    }

    @Test
    void a_year_is_entered_and_every_day_of_it_noted() {
        enter(NEW_YEAR, WORKED);
        assertEquals(
                List.of(NEW_YEAR, WORKED), calendar.year(2027).orElseThrow().days());
        assertEquals(List.of(new CalendarChanged(2027)), events);
        assertEquals(List.of("calendar 2027", NOTICE, "2027-01-01: null -> 休 元旦", "2027-01-03: null -> 班 元旦调休"), notes);
    }

    @Test
    void entering_it_again_takes_the_place_of_the_old_list_and_notes_the_differences() {
        enter(NEW_YEAR, WORKED);
        notes.clear();
        SpecialDay second = new SpecialDay(LocalDate.of(2027, 1, 2), false, "元旦");
        enter(NEW_YEAR, second);
        assertEquals(
                List.of(NEW_YEAR, second), calendar.year(2027).orElseThrow().days());
        assertEquals(List.of("calendar 2027", NOTICE, "2027-01-02: null -> 休 元旦", "2027-01-03: 班 元旦调休 -> null"), notes);
    }

    @Test
    void a_wrong_list_changes_nothing() {
        enter(NEW_YEAR);
        Refused refused = assertThrows(Refused.class, () -> enter(NEW_YEAR, NEW_YEAR));
        assertEquals(CalendarRule.CALENDAR_DAYS, refused.rule());
        assertEquals(List.of(NEW_YEAR), calendar.year(2027).orElseThrow().days());
        assertEquals(1, events.size());
    }

    @Test
    void from_november_on_the_next_year_is_missed_and_this_year_always() {
        assertEquals(2026, on("2026-06-01").missing());
        kept.put(2026, new CalendarYear(2026, List.of(new SpecialDay(LocalDate.of(2026, 1, 1), false, "元旦")), "通知"));
        assertNull(on("2026-10-31").missing());
        assertEquals(2027, on("2026-11-01").missing());
        enter(NEW_YEAR);
        assertNull(on("2026-12-31").missing());
        assertEquals(List.of(2027, 2026), on("2026-12-31").years());
        assertTrue(on("2026-12-31").entered().isPresent());
    }
}
