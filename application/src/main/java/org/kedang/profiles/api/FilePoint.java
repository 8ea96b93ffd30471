package org.kedang.profiles.api;

import java.io.Serializable;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Which state of a file is meant: the present one, the one as of a moment, or the one after a version.
 *
 * @param at the moment; null for the present state or that after a version
 * @param version number of the version from 1; 0 for the present state or that as of a moment
 */
public record FilePoint(@Nullable Instant at, int version) implements Serializable {
    private static final FilePoint NOW = new FilePoint(null, 0);

    /** As the file stands. */
    public static FilePoint now() {
        return NOW;
    }

    public static FilePoint at(Instant moment) {
        return new FilePoint(moment, 0);
    }

    public static FilePoint version(int no) {
        return new FilePoint(null, no);
    }

    public boolean isNow() {
        return at == null && version == 0;
    }
}
