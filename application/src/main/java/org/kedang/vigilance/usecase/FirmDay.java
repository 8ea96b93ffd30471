package org.kedang.vigilance.usecase;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;

/** Days and times as the firm's clock shows them. */
final class FirmDay {
    static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");
    private static final DateTimeFormatter SECOND = DateTimeFormatter.ofPattern("HH:mm:ss");

    private FirmDay() {}

    static LocalDate of(Instant at) {
        return LocalDate.ofInstant(at, ZONE);
    }

    static String minute(Instant at) {
        return MINUTE.format(at.atZone(ZONE));
    }

    static String time(Instant at) {
        return SECOND.format(at.atZone(ZONE));
    }
}
