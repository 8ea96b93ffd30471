package org.kedang.kit.usecase;

import jakarta.inject.Inject;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.kedang.kit.api.CalendarChanged;
import org.kedang.kit.domain.CalendarYear;
import org.kedang.kit.domain.Permission;
import org.kedang.kit.domain.SpecialDay;
import org.kedang.kit.spi.AuditTrail;
import org.kedang.kit.spi.Happenings;
import org.kedang.kit.spi.WorkCalendar;

/**
 * Enters the holidays and 调休 days of a year, in the place of what was known of it. Deadlines that already stand stay; those
 * set from now on are counted by the new days.
 */
@UseCase(needs = Permission.KEEP_CALENDAR)
public class SetCalendarYear {
    private final WorkCalendar calendar;
    private final Happenings happenings;
    private final AuditTrail trail;

    /**
     * @param days see {@link CalendarYear#days(String)} for a list as text
     * @param source where the days are from
     */
    public record Command(int year, List<SpecialDay> days, String source) {
        public Command {
            days = List.copyOf(days);
        }
    }

    @Inject
    SetCalendarYear(WorkCalendar calendar, Happenings happenings, AuditTrail trail) {
        this.calendar = calendar;
        this.happenings = happenings;
        this.trail = trail;
    }

    /** @throws org.kedang.kit.domain.Refused as {@link CalendarYear} says */
    public CalendarYear set(Actor actor, Command command) {
        trail.subject("calendar", command.year(), Integer.toString(command.year()));
        CalendarYear next = new CalendarYear(command.year(), command.days(), command.source());
        Map<String, SpecialDay> before =
                new TreeMap<>(calendar.year(next.year()).map(CalendarYear::days).orElse(List.of()).stream()
                        .collect(Collectors.toMap(special -> special.day().toString(), Function.identity())));
        calendar.put(next);
        happenings.announce(new CalendarChanged(next.year()));
        trail.reason(next.source());
        for (SpecialDay special : next.days()) {
            SpecialDay old = before.remove(special.day().toString());
            if (!special.equals(old)) {
                trail.changed(special.day().toString(), old == null ? null : words(old), words(special));
            }
        }
        before.values().stream()
                .sorted(Comparator.comparing(SpecialDay::day))
                .forEach(gone -> trail.changed(gone.day().toString(), words(gone), null));
        return next;
    }

    private static String words(SpecialDay special) {
        return (special.working() ? "班 " : "休 ") + special.name();
    }
}
