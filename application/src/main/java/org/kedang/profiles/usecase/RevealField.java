package org.kedang.profiles.usecase;

import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.kedang.access.api.Opening;
import org.kedang.access.api.Openings;
import org.kedang.kit.domain.CustomerId;
import org.kedang.kit.domain.Permission;
import org.kedang.kit.domain.Refused;
import org.kedang.kit.spi.AuditTrail;
import org.kedang.kit.usecase.Actor;
import org.kedang.kit.usecase.Concerns;
import org.kedang.kit.usecase.Missing;
import org.kedang.kit.usecase.Question;
import org.kedang.profiles.domain.Dictionary;
import org.kedang.profiles.domain.FieldDefinition;
import org.kedang.profiles.domain.FieldValues;
import org.kedang.profiles.domain.FileRule;
import org.kedang.profiles.domain.Mask;
import org.kedang.profiles.spi.Dictionaries;
import org.kedang.profiles.spi.FileViews;

/** Shows one masked value in clear, for a stated purpose that goes into the audit (000 保密). */
@Question(needs = Permission.REVEAL_MASKED, sensitive = true, parts = true)
public class RevealField {
    private static final Pattern IN_ROW = Pattern.compile("([A-Za-z0-9]+)\\[(\\d{1,4})]\\.([A-Za-z0-9]+)");

    private final FileViews files;
    private final Openings openings;
    private final Dictionaries dictionaries;
    private final ConsentDesk consents;
    private final AuditTrail trail;
    private final Clock clock;

    @Inject
    RevealField(
            FileViews files,
            Openings openings,
            Dictionaries dictionaries,
            ConsentDesk consents,
            AuditTrail trail,
            Clock clock) {
        this.files = files;
        this.openings = openings;
        this.dictionaries = dictionaries;
        this.consents = consents;
        this.trail = trail;
        this.clock = clock;
    }

    /** @param field field code, for a repeated row {@code group[index].code} */
    public record Command(CustomerId customer, String field, String purpose) implements Concerns {}

    /**
     * A field of a category that is not open to the actor is to him as one nobody defined.
     *
     * @return the value in clear; empty when there is none
     * @throws Refused {@code PURPOSE_MISSING}, {@code NOT_MASKED}
     */
    public String reveal(Command command, Actor actor) {
        FileViews.FileRow row =
                files.read(command.customer()).orElseThrow(() -> new Missing("customer", command.customer()));
        trail.subject(
                "customer", command.customer(), row.number() + " " + row.typed().name());
        trail.changed("revealed", null, command.field());
        if (command.purpose().isBlank()) {
            throw new Refused(FileRule.PURPOSE_MISSING);
        }
        trail.reason(command.purpose().strip());
        Matcher inRow = IN_ROW.matcher(command.field());
        String code = inRow.matches() ? inRow.group(3) : command.field();
        Dictionary dictionary = dictionaries.active(BusinessDay.of(Instant.now(clock)));
        Opening opening = openings.of(actor, Permission.REVEAL_MASKED, command.customer());
        if (!opening.whole()) {
            trail.changed("grant", null, opening.by());
        }
        Optional<FieldDefinition> field =
                dictionary.field(code).filter(found -> opening.categories().contains(found.category()));
        if (field.isEmpty() || field.get().mask() == Mask.NONE) {
            throw new Refused(FileRule.NOT_MASKED, command.field());
        }
        FieldValues values =
                consents.sight(row.id(), dictionary).present(row.typed().values());
        if (!inRow.matches()) {
            return values.text(code);
        }
        List<Map<String, String>> rows = values.rows(inRow.group(1));
        int index = Integer.parseInt(inRow.group(2));
        return index < rows.size() ? rows.get(index).getOrDefault(code, "") : "";
    }
}
