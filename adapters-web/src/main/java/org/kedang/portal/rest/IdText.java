package org.kedang.portal.rest;

import java.util.UUID;
import java.util.function.Function;
import org.kedang.kit.usecase.Missing;

/** Reads identities out of paths: what is no identity of ours names nothing. */
public final class IdText {
    private IdText() {}

    /** @throws Missing when the text is no UUID, exactly as if there were no such thing */
    public static <T> T in(String text, String kind, Function<UUID, T> make) {
        if (!text.matches("[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}")) {
            throw new Missing(kind, text);
        }
        return make.apply(UUID.fromString(text));
    }
}
