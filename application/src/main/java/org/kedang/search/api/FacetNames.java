package org.kedang.search.api;

import java.util.Locale;
import java.util.Optional;

/** How a facet's value is called in a language. Whoever owns the field dictionary and the divisions implements it. */
public interface FacetNames {

    /** @param value a code as counted; for regions two, four or six digits */
    Optional<String> name(Facet facet, String value, Locale locale);
}
