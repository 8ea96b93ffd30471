package org.kedang.conduct.web;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.kedang.portal.rest.MalformedRequest;

/** What bodies may leave out. */
final class Bodies {
    private Bodies() {}

    static <T> T present(@Nullable T body) {
        if (body == null) {
            throw new MalformedRequest(400, "bodyMissing");
        }
        return body;
    }

    static String text(@Nullable String given) {
        return given == null ? "" : given;
    }

    static LocalDate day(@Nullable LocalDate given, String name) {
        if (given == null) {
            throw new MalformedRequest(400, "parameterInvalid", name);
        }
        return given;
    }
}
