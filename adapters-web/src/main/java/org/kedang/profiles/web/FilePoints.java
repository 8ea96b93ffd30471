package org.kedang.profiles.web;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import org.jspecify.annotations.Nullable;
import org.kedang.portal.rest.Moments;
import org.kedang.portal.text.Messages;
import org.kedang.profiles.api.FilePoint;

/** States of a file as addresses name them: a moment, {@code v3} for a version, nothing for the present. */
final class FilePoints {
    private static final int LAST_YEAR = 9999;

    private FilePoints() {}

    /** @throws DateTimeException when the text is neither */
    static FilePoint parse(@Nullable String text) {
        if (text == null || text.isBlank()) {
            return FilePoint.now();
        }
        String point = text.strip();
        if (point.matches("v[1-9]\\d{0,8}")) {
            return FilePoint.version(Integer.parseInt(point.substring(1)));
        }
        Instant moment = Moments.parse(point);
        int year = LocalDate.ofInstant(moment, Messages.ZONE).getYear();
        if (year < 1 || year > LAST_YEAR) {
            throw new DateTimeException(point);
        }
        return FilePoint.at(moment);
    }

    /** The state as an address names it. */
    static String text(FilePoint point) {
        Instant at = point.at();
        return at == null ? point.version() == 0 ? "" : "v" + point.version() : at.toString();
    }

    /** A moment as a browser's own chooser of day and time wants it, in the firm's time. */
    static String local(Instant at) {
        String text = LocalDateTime.ofInstant(at, Messages.ZONE).toString();
        return text.substring(0, Math.min(text.length(), "2026-03-01T10:00:00".length()));
    }
}
