package org.kedang.profiles.usecase;

import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.kedang.kit.domain.CustomerId;
import org.kedang.kit.domain.Permission;
import org.kedang.kit.usecase.Actor;
import org.kedang.kit.usecase.Question;
import org.kedang.profiles.api.DuplicateFindings;
import org.kedang.profiles.domain.Dictionary;
import org.kedang.profiles.domain.FieldValues;
import org.kedang.profiles.domain.RegistrationId;
import org.kedang.profiles.spi.Dictionaries;

/** Asks whether a customer is there already, before and while a form is typed (PRF-31; 003-K step 5). */
@Question(needs = Permission.REGISTER_CUSTOMER)
public class CheckDuplicates {
    private final DuplicateCheck check;
    private final Dictionaries dictionaries;
    private final Clock clock;

    @Inject
    CheckDuplicates(DuplicateCheck check, Dictionaries dictionaries, Clock clock) {
        this.check = check;
        this.dictionaries = dictionaries;
        this.clock = clock;
    }

    /**
     * @param values what is known so far: name, credit code, phones
     * @param form the form that is being typed; null when there is none
     * @param file the file that is being changed; null when there is none
     */
    public record Command(FieldValues values, @Nullable RegistrationId form, @Nullable CustomerId file) {
        public static Command of(FieldValues values) {
            return new Command(values, null, null);
        }
    }

    /** Certain, possible or none; of each match only number, name and owner. */
    public DuplicateFindings check(Command command, Actor actor) {
        Dictionary dictionary = dictionaries.active(BusinessDay.of(Instant.now(clock)));
        return check.findings(
                dictionary.normalise(Storable.of(command.values())), dictionary, command.form(), command.file());
    }
}
