package org.kedang.kit.spi;

import java.util.List;
import java.util.Optional;
import org.kedang.kit.domain.CalendarYear;

/** Where the special days of the years are kept. */
public interface WorkCalendar {

    /** Empty for a year nobody has entered yet. */
    Optional<CalendarYear> year(int year);

    /** The years entered, the latest first. */
    List<Integer> years();

    /** Puts the year there, in the place of what was known of it. */
    void put(CalendarYear year);
}
