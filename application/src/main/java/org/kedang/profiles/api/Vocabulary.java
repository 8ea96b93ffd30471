package org.kedang.profiles.api;

import java.util.Locale;
import java.util.Optional;
import org.kedang.profiles.domain.Term;

/** The words of the policy in force today (C31). Costs no query in daily work. */
public interface Vocabulary {

    /** The firm's word for a reader; empty where it is the product's own. */
    Optional<String> word(Term term, Locale reader);
}
