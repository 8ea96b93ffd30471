package org.kedang.profiles.usecase;

import jakarta.inject.Inject;
import java.time.LocalDate;
import org.kedang.kit.domain.Permission;
import org.kedang.kit.usecase.Actor;
import org.kedang.kit.usecase.UseCase;
import org.kedang.profiles.domain.Dictionary;

/** Asks a field no more, from the start day on. Files keep what was written in it. */
@UseCase(needs = Permission.CHANGE_DICTIONARY)
public class RetireField {
    private final DictionaryDesk desk;

    /**
     * @param base the version the officer looked at
     * @param startsOn first day of the new version, today or later, not before the start of the version looked at
     * @param note why; not blank
     * @param clause clause it rests on, may be blank
     */
    public record Command(int base, String code, LocalDate startsOn, String note, String clause) {}

    @Inject
    RetireField(DictionaryDesk desk) {
        this.desk = desk;
    }

    /**
     * @throws org.kedang.kit.usecase.Stale when somebody else has changed the dictionary meanwhile
     * @throws org.kedang.kit.domain.Refused as {@link Dictionary} says
     */
    public Dictionary retire(Actor actor, Command command) {
        return desk.next(
                actor,
                command.base(),
                command.startsOn(),
                command.note(),
                command.clause(),
                (latest, about) -> latest.withoutField(command.code(), about));
    }
}
