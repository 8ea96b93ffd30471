package org.kedang.profiles.usecase;

import jakarta.inject.Inject;
import org.kedang.access.api.People;
import org.kedang.access.api.Person;
import org.kedang.access.api.Visibilities;
import org.kedang.kit.domain.CustomerId;
import org.kedang.kit.domain.Permission;
import org.kedang.kit.usecase.Actor;
import org.kedang.kit.usecase.Missing;
import org.kedang.kit.usecase.Question;
import org.kedang.profiles.api.ExistenceCard;
import org.kedang.profiles.spi.FileViews;

/** The existence card of a customer: number, name, owner, for everybody of the staff (C04; 002 §5.3). */
@Question(needs = Permission.SEE_EXISTENCE)
public class ReadExistence {
    private final FileViews files;
    private final People people;
    private final Visibilities visibilities;

    @Inject
    ReadExistence(FileViews files, People people, Visibilities visibilities) {
        this.files = files;
        this.people = people;
        this.visibilities = visibilities;
    }

    /** @throws Missing when there is no such file */
    public ExistenceCard read(CustomerId customer, Actor actor) {
        FileViews.ExistenceRow row = files.existence(customer)
                .filter(found -> !found.restricted() || visibilities.of(actor).knows(customer, true))
                .orElseThrow(() -> new Missing("customer", customer));
        String owner = people.person(row.owner()).map(Person::name).orElse("");
        return new ExistenceCard(customer, row.number(), row.name(), owner);
    }
}
