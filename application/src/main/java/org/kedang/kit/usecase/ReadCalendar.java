package org.kedang.kit.usecase;

import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.time.Month;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.kedang.kit.domain.BusinessCalendar;
import org.kedang.kit.domain.CalendarYear;
import org.kedang.kit.domain.Permission;
import org.kedang.kit.spi.WorkCalendar;

/** Reads the working calendar: one year's special days, and which years are entered. */
@Question(needs = Permission.READ_POLICY)
public class ReadCalendar {
    /** From this month on the next year should be known; its notice usually comes out then. */
    public static final Month EXPECTED_FROM = Month.NOVEMBER;

    private final WorkCalendar calendar;
    private final Clock clock;

    /** @param year null for this year */
    public record Command(@Nullable Integer year) {}

    /**
     * @param year the year asked for
     * @param entered its special days; empty when nobody has entered them
     * @param years the years entered, the latest first
     * @param missing this year when nobody has entered it, from November on the next one; null when all is well
     */
    public record Answer(int year, Optional<CalendarYear> entered, List<Integer> years, @Nullable Integer missing) {
        public Answer {
            years = List.copyOf(years);
        }
    }

    @Inject
    ReadCalendar(WorkCalendar calendar, Clock clock) {
        this.calendar = calendar;
        this.clock = clock;
    }

    public Answer read(Actor actor, Command command) {
        LocalDate today = BusinessCalendar.dayOf(clock.instant());
        Integer wanted = command.year();
        int year = wanted == null ? today.getYear() : wanted;
        List<Integer> years = calendar.years();
        return new Answer(year, calendar.year(year), years, missing(years, today));
    }

    /** The year whose special days are missing on a day; null when none is. */
    public static @Nullable Integer missing(List<Integer> years, LocalDate today) {
        if (!years.contains(today.getYear())) {
            return today.getYear();
        }
        boolean due = today.getMonth().compareTo(EXPECTED_FROM) >= 0;
        return due && !years.contains(today.getYear() + 1) ? today.getYear() + 1 : null;
    }
}
