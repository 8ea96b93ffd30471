package org.kedang.vigilance.api;

import java.time.Instant;
import org.kedang.vigilance.domain.AlertKind;

/**
 * Why one's own reading is limited.
 *
 * @param kind what was unusual
 * @param since since when
 */
public record OwnNarrowing(AlertKind kind, Instant since) {}
