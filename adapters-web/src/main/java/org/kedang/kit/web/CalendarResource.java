package org.kedang.kit.web;

import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kedang.access.web.CurrentActor;
import org.kedang.kit.domain.CalendarYear;
import org.kedang.kit.domain.SpecialDay;
import org.kedang.kit.usecase.Missing;
import org.kedang.kit.usecase.ReadCalendar;
import org.kedang.kit.usecase.SetCalendarYear;
import org.kedang.portal.rest.MalformedRequest;

/** The working calendar by REST: holidays and 调休 days, a year at a time. */
@Path("calendar/{year}")
@Produces(MediaType.APPLICATION_JSON)
public class CalendarResource {
    private final CurrentActor me;
    private final ReadCalendar readCalendar;
    private final SetCalendarYear setYear;

    @Inject
    CalendarResource(CurrentActor me, ReadCalendar readCalendar, SetCalendarYear setYear) {
        this.me = me;
        this.readCalendar = readCalendar;
        this.setYear = setYear;
    }

    /** One day that differs from the week; not worked where nothing is said. */
    public record DayWish(@Nullable LocalDate day, @Nullable Boolean working, @Nullable String name) {}

    /** All special days of the year, and where they are from. */
    public record YearWish(@Nullable List<DayWish> days, @Nullable String source) {}

    @GET
    public CalendarYear read(@PathParam("year") String year) {
        int wanted = number(year);
        return readCalendar
                .read(me.actor(), new ReadCalendar.Command(wanted))
                .entered()
                .orElseThrow(() -> new Missing("calendar", wanted));
    }

    /** Puts the year there, in the place of what was known of it. */
    @PUT
    @Consumes(MediaType.APPLICATION_JSON)
    public CalendarYear set(@PathParam("year") String year, @Nullable YearWish body) {
        if (body == null || body.days() == null) {
            throw new MalformedRequest(400, "bodyMissing");
        }
        List<SpecialDay> days = new ArrayList<>();
        for (DayWish wish : body.days()) {
            LocalDate day = wish.day();
            if (day == null) {
                throw new MalformedRequest(400, "parameterInvalid", "days/day");
            }
            days.add(new SpecialDay(
                    day,
                    Boolean.TRUE.equals(wish.working()),
                    wish.name() == null ? "" : wish.name().strip()));
        }
        String source = body.source() == null ? "" : body.source();
        return setYear.set(me.actor(), new SetCalendarYear.Command(number(year), days, source));
    }

    // what is no year is one nobody has entered; who may ask at all, the use case says first
    private static int number(String year) {
        return year.matches("[0-9]{4}") ? Integer.parseInt(year) : 0;
    }
}
