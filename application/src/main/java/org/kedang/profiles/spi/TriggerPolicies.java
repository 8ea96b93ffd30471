package org.kedang.profiles.spi;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.kedang.profiles.domain.TriggerPolicy;

/** The versions of the trigger policy. Append-only. */
public interface TriggerPolicies {

    /**
     * The latest version that has started on a day; the first version when the day lies before all of them. Costs no query in
     * daily work; a version added a moment ago may take a second to be felt.
     */
    TriggerPolicy active(LocalDate on);

    Optional<TriggerPolicy> version(int number);

    /** All versions, newest first. */
    List<TriggerPolicy> versions();

    /**
     * Adds the next version.
     *
     * @throws org.kedang.kit.usecase.Stale if somebody else has added that version meanwhile
     */
    void add(TriggerPolicy next);
}
