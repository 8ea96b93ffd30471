package org.kedang.profiles.spi;

/** How much of the duplicate check one person may use; the operator sets it. */
public interface CheckLimits {

    /** Different telephones one person may have checked within an hour, at least 1. */
    int phonesAnHour();
}
