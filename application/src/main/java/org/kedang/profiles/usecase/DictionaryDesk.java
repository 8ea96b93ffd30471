package org.kedang.profiles.usecase;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;
import org.kedang.kit.domain.Refused;
import org.kedang.kit.spi.AuditTrail;
import org.kedang.kit.usecase.Actor;
import org.kedang.kit.usecase.Stale;
import org.kedang.profiles.domain.Choice;
import org.kedang.profiles.domain.Dictionary;
import org.kedang.profiles.domain.DictionaryChange;
import org.kedang.profiles.domain.DictionaryNote;
import org.kedang.profiles.domain.FieldDefinition;
import org.kedang.profiles.domain.FieldGroup;
import org.kedang.profiles.domain.ProfileRule;
import org.kedang.profiles.domain.RuleChange;
import org.kedang.profiles.domain.RuleChangeId;
import org.kedang.profiles.domain.RuleProposal;
import org.kedang.profiles.spi.Dictionaries;

/** What all changes of the dictionary have in common: the version they start from, their day, their trace. */
@Dependent
class DictionaryDesk {
    private final Dictionaries dictionaries;
    private final RuleDesk desk;
    private final AuditTrail trail;
    private final Clock clock;

    @Inject
    DictionaryDesk(Dictionaries dictionaries, RuleDesk desk, AuditTrail trail, Clock clock) {
        this.dictionaries = dictionaries;
        this.desk = desk;
        this.trail = trail;
        this.clock = clock;
    }

    /**
     * Makes the next version and asks for it.
     *
     * @param base the version the officer looked at
     * @throws Stale when there is a newer one
     * @throws Refused DICTIONARY_STARTS_TOO_EARLY for a day before today
     */
    RuleChangeRef next(
            Actor actor,
            int base,
            LocalDate startsOn,
            String note,
            String clause,
            @Nullable RuleChangeId mends,
            BiFunction<Dictionary, DictionaryNote, Dictionary> change) {
        Dictionary latest = dictionaries.latest();
        RuleDesk.demandNewest(base, latest.version());
        LocalDate today = LocalDate.ofInstant(clock.instant(), ZoneId.of("Asia/Shanghai"));
        if (startsOn.isBefore(today)) {
            throw new Refused(ProfileRule.DICTIONARY_STARTS_TOO_EARLY, today.toString());
        }
        DictionaryNote about = RuleDesk.about(actor, startsOn, note, clause);
        Dictionary next = change.apply(latest, about);
        RuleChangeRef asked = desk.propose(
                actor, RuleChange.Kind.DICTIONARY, "字段字典 v" + next.version(), RuleProposal.of(next), about, mends);
        for (DictionaryChange difference : latest.diff(next)) {
            String code = difference.code();
            trail.changed(code, said(latest, code), said(next, code));
        }
        return asked;
    }

    private static @Nullable String said(Dictionary version, String code) {
        return version.field(code)
                .map(DictionaryDesk::words)
                .or(() -> version.group(code).map(DictionaryDesk::words))
                .orElse(null);
    }

    private static String words(FieldGroup group) {
        return String.join(
                " ",
                group.labels().zh() + "/" + group.labels().zhTw() + "/"
                        + group.labels().en(),
                "#" + group.order(),
                group.repeated() ? "<=" + group.maxRows() : "single");
    }

    private static String words(FieldDefinition field) {
        String pattern = field.format().pattern();
        return String.join(
                " ",
                field.labels().zh() + "/" + field.labels().zhTw() + "/"
                        + field.labels().en(),
                field.group() + "#" + field.order(),
                field.type().name(),
                "<=" + field.format().maxLength(),
                pattern == null ? "" : pattern,
                field.choices().stream().map(Choice::code).toList().toString(),
                field.requiredAt().name(),
                field.secrecy().name(),
                field.approval().name(),
                field.applies().name(),
                field.personal() ? "personal" : "",
                field.sensitive() ? "sensitive: " + field.purpose() : "",
                field.switchedOn() ? "on" : "off",
                field.searchable() ? "searchable" : "",
                field.mask().name());
    }
}
