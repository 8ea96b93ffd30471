package org.kedang.conduct.api;

import java.time.LocalDate;

/**
 * A version of the agreement or of the quiz was published.
 *
 * @param startsOn its first day
 */
public record ConductChanged(String kind, int version, LocalDate startsOn) {}
