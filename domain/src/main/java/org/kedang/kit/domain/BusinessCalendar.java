package org.kedang.kit.domain;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

/**
 * Which days the firm works: Monday to Friday, except public holidays, plus the weekend days worked instead (调休). For a
 * year nobody has entered yet only weekends are known.
 */
@FunctionalInterface
public interface BusinessCalendar {
    /** The zone all days of the firm are counted in. */
    ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    boolean isWorkingDay(LocalDate day);

    /**
     * The working day that comes {@code days} working days after a day; that day itself does not count.
     *
     * @param days at least 1
     */
    default LocalDate after(LocalDate day, int days) {
        if (days < 1) {
            throw new IllegalArgumentException("at least one working day, not " + days);
        }
        LocalDate reached = day;
        for (int left = days; left > 0; ) {
            reached = reached.plusDays(1);
            if (isWorkingDay(reached)) {
                left--;
            }
        }
        return reached;
    }

    /** The firm's day at a moment. */
    static LocalDate dayOf(Instant moment) {
        return LocalDate.ofInstant(moment, ZONE);
    }
}
