package org.kedang.profiles.spi;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.kedang.profiles.domain.ChangePolicy;

/** The versions of the change policy. Append-only. */
public interface ChangePolicies {

    /**
     * The latest version that has started on a day; the first version when the day lies before all of them. Costs no query in
     * daily work; a version added a moment ago may take a second to be felt.
     */
    ChangePolicy active(LocalDate on);

    Optional<ChangePolicy> version(int number);

    /** All versions, newest first. */
    List<ChangePolicy> versions();

    /**
     * Adds the next version.
     *
     * @throws org.kedang.kit.usecase.Stale if somebody else has added that version meanwhile
     */
    void add(ChangePolicy next);
}
