package org.kedang.portal.rest;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import org.kedang.portal.text.Messages;

/**
 * A moment as addresses name it: {@code 2026-03-01T10:00+08:00}, {@code 2026-03-01T02:00:00Z}, {@code 2026-03-01T10:00} in the
 * firm's time, or {@code 2026-03-01} for the end of that day.
 */
public final class Moments {
    private Moments() {}

    /** @throws DateTimeException when the text is no moment */
    public static Instant parse(String text) {
        // a plus sign that nobody has encoded arrives as a space
        String moment = text.strip().replace(' ', '+');
        if (moment.matches("\\d{4}-\\d{2}-\\d{2}")) {
            return LocalDate.parse(moment)
                    .plusDays(1)
                    .atStartOfDay(Messages.ZONE)
                    .toInstant()
                    .minusMillis(1);
        }
        if (moment.matches(".*T[^+Z-]*")) {
            return LocalDateTime.parse(moment).atZone(Messages.ZONE).toInstant();
        }
        return OffsetDateTime.parse(moment).toInstant();
    }
}
