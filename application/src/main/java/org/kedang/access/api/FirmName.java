package org.kedang.access.api;

/** What the firm calls itself: the name of the department above all others. */
public interface FirmName {

    /** Empty as long as there is no firm. */
    String firmName();
}
