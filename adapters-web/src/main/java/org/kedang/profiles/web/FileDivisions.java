package org.kedang.profiles.web;

import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Set;
import java.util.function.Function;
import org.kedang.search.api.Facet;
import org.kedang.search.api.FacetNames;

/** Calls an administrative division by its names from the province down: 广东省 深圳市 南山区. */
@Dependent
public class FileDivisions {
    private static final int LEVEL = 2;
    private static final int DIGITS = 6;

    private final Instance<FacetNames> names;

    @Inject
    FileDivisions(@Any Instance<FacetNames> names) {
        this.names = names;
    }

    Function<String, String> in(Locale locale) {
        return code -> {
            Set<String> parts = new LinkedHashSet<>();
            if (code.length() == DIGITS) {
                for (int digits = LEVEL; digits <= DIGITS; digits += LEVEL) {
                    String prefix = code.substring(0, digits);
                    if (!prefix.endsWith("00")) {
                        names.stream().forEach(source -> source.name(Facet.REGION, prefix, locale)
                                .ifPresent(parts::add));
                    }
                }
            }
            return parts.isEmpty() ? code : String.join(" ", parts);
        };
    }
}
