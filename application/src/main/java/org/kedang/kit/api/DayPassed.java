package org.kedang.kit.api;

import java.time.LocalDate;

/**
 * A day of the firm (Asia/Shanghai) is over. Announced once for every day in its order, also for days on which nothing
 * ran and for those the training clock skipped; whoever has daily work observes it.
 */
public record DayPassed(LocalDate day) {}
