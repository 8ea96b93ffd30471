package org.kedang.profiles.usecase;

import jakarta.inject.Inject;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.kedang.kit.domain.Permission;
import org.kedang.kit.usecase.Actor;
import org.kedang.kit.usecase.UseCase;
import org.kedang.profiles.domain.Dictionary;
import org.kedang.profiles.domain.RuleChangeId;

/** Asks that a field be asked no more, from the start day on. Files keep what was written in it. */
@UseCase(needs = Permission.CHANGE_DICTIONARY)
public class RetireField {
    private final DictionaryDesk desk;

    /**
     * @param base the version the officer looked at
     * @param startsOn first day of the new version, today or later, not before the start of the version looked at
     * @param note why; not blank
     * @param clause clause it rests on, may be blank
     * @param mends the returned request this stands for; null for a new one
     */
    public record Command(
            int base, String code, LocalDate startsOn, String note, String clause, @Nullable RuleChangeId mends) {
        /** A new request. */
        public Command(int base, String code, LocalDate startsOn, String note, String clause) {
            this(base, code, startsOn, note, clause, null);
        }
    }

    @Inject
    RetireField(DictionaryDesk desk) {
        this.desk = desk;
    }

    /**
     * @throws org.kedang.kit.usecase.Stale when somebody else has changed the dictionary meanwhile
     * @throws org.kedang.kit.domain.Refused as {@link Dictionary} says
     */
    public RuleChangeRef retire(Actor actor, Command command) {
        return desk.next(
                actor,
                command.base(),
                command.startsOn(),
                command.note(),
                command.clause(),
                command.mends(),
                (latest, about) -> latest.withoutField(command.code(), about));
    }
}
