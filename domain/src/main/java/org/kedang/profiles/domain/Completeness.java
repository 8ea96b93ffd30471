package org.kedang.profiles.domain;

import java.util.List;

/**
 * How much of what the firm wants to know a file holds (C27).
 *
 * @param percent 0 to 100, rounded down, so that 100 means everything
 * @param missing codes of the empty fields in the order of the card; a repeated group is named by its group code
 */
public record Completeness(int percent, List<String> missing) {
    public Completeness {
        if (percent < 0 || percent > 100) {
            throw new IllegalArgumentException("per cent out of range: " + percent);
        }
        missing = List.copyOf(missing);
    }
}
