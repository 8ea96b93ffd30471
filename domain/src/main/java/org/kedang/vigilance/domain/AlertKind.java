package org.kedang.vigilance.domain;

/** What is unusual about somebody's reading (000 异常访问预警). */
public enum AlertKind {
    /** many different files within minutes */
    BURST,
    /** several different files in one night */
    NIGHT,
    /** many refused attempts within minutes */
    REFUSALS,
    /** far more files within an hour than he opens in an hour of his own work */
    HABIT,
    /** printing or copying tried without the right to it */
    BLOCKED
}
