package org.kedang.profiles.spi;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.kedang.profiles.domain.Dictionary;

/** The versions of the field dictionary. Append-only; cheap to ask, callers need not keep what they got. */
public interface Dictionaries {

    /**
     * The latest version that has started on a day; the first version when the day lies before all of them. Costs no query in
     * daily work; a version added a moment ago may take a second to be felt.
     */
    Dictionary active(LocalDate on);

    Optional<Dictionary> version(int number);

    /** The version with the highest number, started or not: what the next one is made from. */
    Dictionary latest();

    /** All versions, newest first. */
    List<Dictionary> versions();

    /**
     * Adds the next version.
     *
     * @throws org.kedang.kit.usecase.Stale if somebody else has added that version meanwhile
     */
    void add(Dictionary next);
}
