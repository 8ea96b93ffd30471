package org.kedang.profiles.usecase;

import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.kedang.access.api.People;
import org.kedang.access.api.Person;
import org.kedang.kit.domain.CustomerId;
import org.kedang.kit.domain.EmployeeId;
import org.kedang.kit.domain.Permission;
import org.kedang.kit.usecase.Actor;
import org.kedang.kit.usecase.Question;
import org.kedang.profiles.api.CatalogueEntry;
import org.kedang.profiles.domain.Catalogue;
import org.kedang.profiles.domain.Filed;
import org.kedang.profiles.spi.Catalogues;
import org.kedang.profiles.spi.Dictionaries;

/** The complete catalogue of one customer's file, category by category (001 二; F22). */
@Question(needs = Permission.READ_FILE)
public class ReadCatalogue {
    private final Catalogues catalogues;
    private final Dictionaries dictionaries;
    private final People people;
    private final Clock clock;

    @Inject
    ReadCatalogue(Catalogues catalogues, Dictionaries dictionaries, People people, Clock clock) {
        this.catalogues = catalogues;
        this.dictionaries = dictionaries;
        this.people = people;
        this.clock = clock;
    }

    /** All six categories in their order, each from its number 1 on. */
    public List<CatalogueEntry> read(CustomerId customer, Actor actor) {
        List<Filed> filed = catalogues.filed(List.of(customer)).getOrDefault(customer, List.of());
        Catalogue catalogue = Catalogue.of(filed, dictionaries.active(LocalDate.now(clock)));
        Set<EmployeeId> ids = new HashSet<>();
        filed.forEach(one -> ids.add(one.by()));
        Map<EmployeeId, Person> persons = people.persons(ids);
        List<CatalogueEntry> entries = new ArrayList<>();
        for (int category = 1; category <= Catalogue.CATEGORIES; category++) {
            int position = 0;
            for (Filed one : catalogue.in(category)) {
                position++;
                Person by = persons.get(one.by());
                entries.add(new CatalogueEntry(
                        category,
                        position,
                        one.kind(),
                        one.title(),
                        one.paper(),
                        one.origin(),
                        one.at(),
                        by == null ? "" : by.name()));
            }
        }
        return entries;
    }
}
