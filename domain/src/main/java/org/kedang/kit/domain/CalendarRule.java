package org.kedang.kit.domain;

/** What a list of special days can be refused for. */
public enum CalendarRule implements Rule {
    /** The year is out of reach. Figures: the first and the last. */
    CALENDAR_YEAR,
    /** There is no day in the list. */
    CALENDAR_EMPTY,
    /** The source is missing or too long. Figure: the most characters. */
    CALENDAR_SOURCE,
    /** Some days are wrong; the problems say which. */
    CALENDAR_DAYS,
    /** A line cannot be read. Figures: its number, its text. */
    CALENDAR_LINE,
    /** A day lies in another year. Figure: the day. */
    CALENDAR_OTHER_YEAR,
    /** A day stands there twice. Figure: the day. */
    CALENDAR_DAY_TWICE,
    /** A day from Monday to Friday is worked anyway. Figure: the day. */
    CALENDAR_WORKS_ANYWAY,
    /** A day has no name, or too long a one. Figure: the day. */
    CALENDAR_NAME;

    @Override
    public String context() {
        return "kit";
    }

    @Override
    public String clause() {
        return "";
    }
}
