package org.kedang.profiles.persistence;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.kedang.profiles.domain.Division;
import org.kedang.profiles.spi.Dictionaries;
import org.kedang.profiles.spi.Divisions;
import org.kedang.search.api.Facet;
import org.kedang.search.api.FacetNames;

/** Calls the values of facets by the choices of the running dictionary, regions by their division. */
@Dependent
public class DictionaryFacetNames implements FacetNames {
    private static final ZoneId FIRM = ZoneId.of("Asia/Shanghai");

    private final Dictionaries dictionaries;
    private final Divisions divisions;
    private final Clock clock;

    @Inject
    DictionaryFacetNames(Dictionaries dictionaries, Divisions divisions, Clock clock) {
        this.dictionaries = dictionaries;
        this.divisions = divisions;
        this.clock = clock;
    }

    @Override
    public Optional<String> name(Facet facet, String value, Locale locale) {
        if (facet == Facet.REGION) {
            return divisions
                    .find(value + "0".repeat(Math.max(0, 6 - value.length())))
                    .map(Division::name);
        }
        String field = fieldOf(facet);
        if (field == null) {
            return Optional.empty();
        }
        return dictionaries
                .active(LocalDate.ofInstant(clock.instant(), FIRM))
                .field(field)
                .map(definition -> definition.display(value, locale));
    }

    private static @Nullable String fieldOf(Facet facet) {
        return switch (facet) {
            case PRODUCT_LINE -> "productLine";
            case CHANNEL -> "channel";
            case STAGE -> "lifeStage";
            case SECRECY -> "secrecy";
            case TYPE -> "customerType";
            case INDUSTRY -> "industry";
            case PROJECT_TYPE -> "projectType";
            case REGION, OWNER, DEPARTMENT -> null;
        };
    }
}
