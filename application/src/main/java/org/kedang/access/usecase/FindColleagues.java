package org.kedang.access.usecase;

import jakarta.inject.Inject;
import java.util.List;
import org.kedang.kit.domain.Permission;
import org.kedang.kit.usecase.Actor;
import org.kedang.kit.usecase.Question;

/** Finds people of the firm by number or name, to hand them work; as much of them as everybody may know. */
@Question(needs = Permission.USE_INBOX)
public class FindColleagues {
    /** At most so many are found. */
    public static final int MOST = 20;

    /** @param text the beginning of a number or a part of a name; blank finds nobody */
    public record Command(String text) {}

    /** @param number employee number, for example S1023 */
    public record Colleague(String number, String name, String department) {}

    private final Firm firm;

    @Inject
    FindColleagues(Firm firm) {
        this.firm = firm;
    }

    public List<Colleague> find(Actor actor, Command command) {
        String text = command.text().strip();
        if (text.isEmpty()) {
            return List.of();
        }
        return firm.like(text, MOST).stream()
                .map(person -> new Colleague(person.number(), person.name(), person.departmentName()))
                .toList();
    }
}
