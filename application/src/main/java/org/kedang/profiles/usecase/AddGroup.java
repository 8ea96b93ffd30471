package org.kedang.profiles.usecase;

import jakarta.inject.Inject;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.kedang.kit.domain.Permission;
import org.kedang.kit.domain.Refused;
import org.kedang.kit.usecase.Actor;
import org.kedang.kit.usecase.UseCase;
import org.kedang.profiles.domain.Dictionary;
import org.kedang.profiles.domain.FieldGroup;
import org.kedang.profiles.domain.Labels;
import org.kedang.profiles.domain.ProfileRule;
import org.kedang.profiles.domain.RuleChangeId;

/** Asks for a group in the dictionary: a block of the card, or a table of rows. Its fields follow one by one. */
@UseCase(needs = Permission.CHANGE_DICTIONARY)
public class AddGroup {
    private static final int MOST_ROWS = 500;

    private final DictionaryDesk desk;

    /**
     * @param base the version the officer looked at
     * @param maxRows rows the table may have, 1 to 500; 0 for a single block
     * @param order place on the card; null for the end
     * @param startsOn first day of the new version, today or later, not before the start of the version looked at
     * @param note why; not blank
     * @param clause clause it rests on, may be blank
     * @param mends the returned request this stands for; null for a new one
     */
    public record Command(
            int base,
            String code,
            Labels labels,
            int maxRows,
            @Nullable Integer order,
            LocalDate startsOn,
            String note,
            String clause,
            @Nullable RuleChangeId mends) {}

    @Inject
    AddGroup(DictionaryDesk desk) {
        this.desk = desk;
    }

    /**
     * @throws org.kedang.kit.usecase.Stale when somebody else has changed the dictionary meanwhile
     * @throws Refused FIELD_CODE_FORM, GROUP_ROWS, and as {@link Dictionary#withGroup} says
     */
    public RuleChangeRef add(Actor actor, Command command) {
        String code = command.code().strip();
        if (!code.matches("[a-z][A-Za-z0-9]{1,39}")) {
            throw new Refused(ProfileRule.FIELD_CODE_FORM, code);
        }
        if (command.maxRows() < 0 || command.maxRows() > MOST_ROWS) {
            throw new Refused(ProfileRule.GROUP_ROWS, MOST_ROWS);
        }
        return desk.next(
                actor,
                command.base(),
                command.startsOn(),
                command.note(),
                command.clause(),
                command.mends(),
                (latest, about) -> latest.withGroup(group(latest, command, code), about));
    }

    private static FieldGroup group(Dictionary latest, Command command, String code) {
        Integer wanted = command.order();
        int last = latest.groups().stream().mapToInt(FieldGroup::order).max().orElse(0);
        return new FieldGroup(code, command.labels(), wanted == null ? last + 10 : wanted, command.maxRows());
    }
}
