package org.kedang.profiles.persistence;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The place in a list after a row: a number that orders, then the row's id. A cursor somebody made up is the beginning. */
record Cursor(long order, UUID id) {
    private static final Pattern FORM =
            Pattern.compile("(-?[0-9]{1,18})_([0-9a-fA-F]{8}(?:-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12})");

    static @Nullable Cursor read(@Nullable String text) {
        Matcher form = FORM.matcher(text == null ? "" : text);
        return form.matches() ? new Cursor(Long.parseLong(form.group(1)), UUID.fromString(form.group(2))) : null;
    }

    static String after(long order, UUID id) {
        return order + "_" + id;
    }

    /** Microseconds, as exact as the database keeps moments. */
    static String after(Instant moment, UUID id) {
        return after(ChronoUnit.MICROS.between(Instant.EPOCH, moment), id);
    }

    OffsetDateTime moment() {
        return Instant.EPOCH.plus(order, ChronoUnit.MICROS).atOffset(ZoneOffset.UTC);
    }
}
