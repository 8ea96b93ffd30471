package org.kedang.profiles.api;

import java.io.Serializable;
import java.util.List;
import org.kedang.profiles.domain.DuplicateKey;

/** Whether a customer is there already (PRF-31): certainly, possibly or not. */
public sealed interface DuplicateFindings extends Serializable {

    /** Who it may be; certain ones first. Empty for {@link None}. */
    List<Match> matches();

    /** Nobody like him. */
    record None() implements DuplicateFindings {
        @Override
        public List<Match> matches() {
            return List.of();
        }
    }

    /** Somebody like him: a person has to say why he is another one. */
    record Possible(List<Match> matches) implements DuplicateFindings {
        public Possible {
            matches = List.copyOf(matches);
        }
    }

    /** The same one: no second file can be opened. */
    record Certain(List<Match> matches) implements DuplicateFindings {
        public Certain {
            matches = List.copyOf(matches);
        }
    }

    /**
     * One customer alike.
     *
     * @param by what the two share
     * @param certain whether he is the same one
     */
    record Match(ExistenceCard card, DuplicateKey.Kind by, boolean certain) implements Serializable {}
}
