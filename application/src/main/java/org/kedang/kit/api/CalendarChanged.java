package org.kedang.kit.api;

/** The special days of a year have been entered anew; whoever keeps them in memory reads them again. */
public record CalendarChanged(int year) {}
