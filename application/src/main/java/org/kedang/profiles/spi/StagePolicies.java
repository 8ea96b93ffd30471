package org.kedang.profiles.spi;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.kedang.profiles.domain.StagePolicy;

/** The versions of the stage policy. Append-only. */
public interface StagePolicies {

    /**
     * The latest version that has started on a day; the first version when the day lies before all of them. Costs no query in
     * daily work; a version added a moment ago may take a second to be felt.
     */
    StagePolicy active(LocalDate on);

    Optional<StagePolicy> version(int number);

    /** All versions, newest first. */
    List<StagePolicy> versions();

    /**
     * Adds the next version.
     *
     * @throws org.kedang.kit.usecase.Stale if somebody else has added that version meanwhile
     */
    void add(StagePolicy next);
}
