package org.kedang.profiles.usecase;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

/** The day the firm's calendar shows at a moment. */
final class BusinessDay {
    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    private BusinessDay() {}

    static LocalDate of(Instant moment) {
        return LocalDate.ofInstant(moment, ZONE);
    }
}
