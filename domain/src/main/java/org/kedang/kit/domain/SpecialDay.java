package org.kedang.kit.domain;

import java.time.LocalDate;

/**
 * A day that differs from the week.
 *
 * @param working false for a public holiday, true for a weekend day worked instead (调休)
 * @param name what people call it, for example 春节
 */
public record SpecialDay(LocalDate day, boolean working, String name) {}
