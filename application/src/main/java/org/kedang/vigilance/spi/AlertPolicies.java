package org.kedang.vigilance.spi;

import java.time.LocalDate;
import java.util.List;
import org.kedang.vigilance.domain.AlertPolicy;

/** The versions of the limits of alerts; append only. */
public interface AlertPolicies {

    /** The version in force on a day; before the first one starts, the first one. */
    AlertPolicy active(LocalDate on);

    /** All of them, the newest first. */
    List<AlertPolicy> versions();

    /** @throws org.kedang.kit.usecase.Stale when there is a version of that number */
    void add(AlertPolicy next);
}
