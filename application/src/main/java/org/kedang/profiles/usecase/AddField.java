package org.kedang.profiles.usecase;

import jakarta.inject.Inject;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.kedang.kit.domain.Permission;
import org.kedang.kit.usecase.Actor;
import org.kedang.kit.usecase.UseCase;
import org.kedang.profiles.domain.Dictionary;
import org.kedang.profiles.domain.FieldDefinition;
import org.kedang.profiles.domain.RuleChangeId;

/** Asks for a field in the dictionary, without a release of the product. Granted, it is asked from the start day on. */
@UseCase(needs = Permission.CHANGE_DICTIONARY)
public class AddField {
    private final DictionaryDesk desk;

    /**
     * @param base the version the officer looked at
     * @param startsOn first day of the new version, today or later, not before the start of the version looked at
     * @param note why; not blank
     * @param clause clause it rests on, may be blank
     * @param mends the returned request this stands for; null for a new one
     */
    public record Command(
            int base,
            FieldDefinition field,
            LocalDate startsOn,
            String note,
            String clause,
            @Nullable RuleChangeId mends) {
        /** A new request. */
        public Command(int base, FieldDefinition field, LocalDate startsOn, String note, String clause) {
            this(base, field, startsOn, note, clause, null);
        }
    }

    @Inject
    AddField(DictionaryDesk desk) {
        this.desk = desk;
    }

    /**
     * @throws org.kedang.kit.usecase.Stale when somebody else has changed the dictionary meanwhile
     * @throws org.kedang.kit.domain.Refused as {@link Dictionary} says
     */
    public RuleChangeRef add(Actor actor, Command command) {
        return desk.next(
                actor,
                command.base(),
                command.startsOn(),
                command.note(),
                command.clause(),
                command.mends(),
                (latest, about) -> latest.withField(command.field(), about));
    }
}
