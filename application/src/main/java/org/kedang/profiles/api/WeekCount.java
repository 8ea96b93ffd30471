package org.kedang.profiles.api;

import java.time.LocalDate;

/**
 * How many files were opened in a week.
 *
 * @param monday the week's first day
 */
public record WeekCount(LocalDate monday, long files) {}
