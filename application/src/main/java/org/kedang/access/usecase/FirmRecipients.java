package org.kedang.access.usecase;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import org.kedang.access.api.People;
import org.kedang.access.api.Person;
import org.kedang.kit.domain.EmployeeId;
import org.kedang.kit.spi.Recipients;

/** Mail goes where the firm says today; leavers get none. */
@ApplicationScoped
public class FirmRecipients implements Recipients {
    private final People people;

    @SuppressWarnings("NullAway") // for the container's proxy, which never uses the field
    protected FirmRecipients() {
        this(null);
    }

    @Inject
    FirmRecipients(People people) {
        this.people = people;
    }

    @Override
    public Optional<Recipient> recipient(EmployeeId id) {
        return people.person(id)
                .filter(Person::active)
                .filter(person -> !person.email().isBlank())
                .map(person -> new Recipient(person.name(), person.email(), person.locale()));
    }
}
