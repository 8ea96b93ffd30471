package org.kedang.profiles.usecase;

import jakarta.inject.Inject;
import org.kedang.access.api.People;
import org.kedang.access.api.Person;
import org.kedang.kit.domain.CustomerId;
import org.kedang.kit.domain.Permission;
import org.kedang.kit.usecase.Actor;
import org.kedang.kit.usecase.Question;
import org.kedang.profiles.api.ExistenceCard;
import org.kedang.profiles.spi.FileViews;

/** Of whom a feedback would be: number, name and owner, as everybody may know them (001 一.1; 002 §5.3). */
@Question(needs = Permission.GIVE_FEEDBACK)
public class ReadFeedbackCard {
    private final FeedbackDesk desk;
    private final People people;

    @Inject
    ReadFeedbackCard(FeedbackDesk desk, People people) {
        this.desk = desk;
        this.people = people;
    }

    /**
     * @throws org.kedang.kit.usecase.Missing when there is no such customer for him
     * @throws org.kedang.kit.domain.Refused {@code FILE_SEALED}, {@code FEEDBACK_OWN_CUSTOMER}
     */
    public ExistenceCard read(CustomerId customer, Actor actor) {
        FileViews.FileRow row = desk.customer(customer, actor);
        return new ExistenceCard(
                customer,
                row.number(),
                row.typed().name(),
                people.person(row.owner()).map(Person::name).orElse(""));
    }
}
