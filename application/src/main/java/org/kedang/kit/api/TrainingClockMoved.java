package org.kedang.kit.api;

import java.time.Duration;
import java.time.Instant;

/** The training clock was moved forward to {@code now}; {@code ahead} is its distance from the real time. */
public record TrainingClockMoved(Instant now, Duration ahead) {}
