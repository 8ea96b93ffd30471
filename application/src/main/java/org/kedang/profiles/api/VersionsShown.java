package org.kedang.profiles.api;

import java.util.List;

/**
 * One version of some rules of the firm, and all there are.
 *
 * @param policy the version that was asked for
 * @param active the number of the version in force today
 * @param versions newest first; at least one
 */
public record VersionsShown<P>(P policy, int active, List<P> versions) {
    public VersionsShown {
        versions = List.copyOf(versions);
    }

    /** The newest version, started or not. */
    public P newest() {
        return versions.get(0);
    }
}
