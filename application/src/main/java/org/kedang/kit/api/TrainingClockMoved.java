package org.kedang.kit.api;

import java.time.Duration;
import java.time.Instant;

/**
 * The training clock was moved forward to {@code now}.
 *
 * @param ahead its distance from the real time
 * @param leap how far it was moved
 */
public record TrainingClockMoved(Instant now, Duration ahead, Duration leap) {}
