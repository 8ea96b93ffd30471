package org.kedang.access.usecase;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;

/** Instants as they stand in mails and logs: by the firm's clock, to the minute. */
final class GrantTimes {
    private static final DateTimeFormatter WORDS =
            DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm").withZone(ZoneId.of("Asia/Shanghai"));

    private GrantTimes() {}

    static String words(Instant at) {
        return WORDS.format(at);
    }
}
