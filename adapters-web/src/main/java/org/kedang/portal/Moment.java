package org.kedang.portal;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One line of a timeline.
 *
 * @param link path inside the application that shows more, beginning with a slash
 */
public record Moment(Instant at, String title, String who, @Nullable String detail, @Nullable String link) {}
