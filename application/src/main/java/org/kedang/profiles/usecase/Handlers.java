package org.kedang.profiles.usecase;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.kedang.access.api.People;
import org.kedang.access.api.Person;
import org.kedang.kit.usecase.Actor;

/** Finds the person a table calls the original handler: by number, by name, or by both as in 李晓梅 S1023. */
@Dependent
class Handlers {
    private static final Pattern NUMBER = Pattern.compile("[A-Za-z]\\d{2,10}");

    private final People people;

    @Inject
    Handlers(People people) {
        this.people = people;
    }

    /** Empty when nobody, or more than one, is called so; a blank text means the actor himself. */
    Optional<Person> find(String text, Actor actor) {
        String wanted = text.isBlank() ? actor.number() : text.strip();
        Matcher number = NUMBER.matcher(wanted);
        if (number.find()) {
            return people.byNumber(number.group());
        }
        List<Person> named = people.named(wanted);
        return named.size() == 1 ? Optional.of(named.get(0)) : Optional.empty();
    }
}
