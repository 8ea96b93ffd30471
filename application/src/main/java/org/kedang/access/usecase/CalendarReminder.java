package org.kedang.access.usecase;

import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Map;
import org.kedang.access.api.People;
import org.kedang.kit.api.DayPassed;
import org.kedang.kit.domain.Role;
import org.kedang.kit.spi.Outbox;
import org.kedang.kit.spi.WorkCalendar;
import org.kedang.kit.usecase.ReadCalendar;

/** Reminds the system officers, once a week, of a year whose holidays nobody has entered. */
@Dependent
class CalendarReminder {
    private final WorkCalendar calendar;
    private final People people;
    private final Outbox outbox;

    @Inject
    CalendarReminder(WorkCalendar calendar, People people, Outbox outbox) {
        this.calendar = calendar;
        this.people = people;
        this.outbox = outbox;
    }

    void passed(@Observes DayPassed event) {
        LocalDate day = event.day();
        if (day.getDayOfWeek() != DayOfWeek.SUNDAY) {
            return;
        }
        // the day is over: what matters is the Monday that begins
        Integer missing = ReadCalendar.missing(calendar.years(), day.plusDays(1));
        if (missing == null) {
            return;
        }
        String year = Integer.toString(missing);
        people.withRole(Role.SYSTEM_OFFICER)
                .forEach(officer -> outbox.notify(
                        officer.id(), "calendarMissing", "/kit/calendar.xhtml?year=" + year, Map.of("year", year)));
    }
}
