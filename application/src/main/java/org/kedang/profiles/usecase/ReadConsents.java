package org.kedang.profiles.usecase;

import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.kedang.kit.domain.CustomerId;
import org.kedang.kit.domain.Permission;
import org.kedang.kit.spi.AuditTrail;
import org.kedang.kit.usecase.Actor;
import org.kedang.kit.usecase.Missing;
import org.kedang.kit.usecase.Question;
import org.kedang.profiles.api.ConsentView;
import org.kedang.profiles.domain.Dictionary;
import org.kedang.profiles.domain.FieldDefinition;
import org.kedang.profiles.domain.FieldValues;
import org.kedang.profiles.spi.Dictionaries;
import org.kedang.profiles.spi.FileViews;

/** The consents of a customer, lasting and withdrawn, and what may be consented to today. */
@Question(needs = Permission.READ_FILE)
public class ReadConsents {
    private final FileViews files;
    private final ConsentDesk desk;
    private final Dictionaries dictionaries;
    private final AuditTrail trail;
    private final Clock clock;

    @Inject
    ReadConsents(FileViews files, ConsentDesk desk, Dictionaries dictionaries, AuditTrail trail, Clock clock) {
        this.files = files;
        this.desk = desk;
        this.dictionaries = dictionaries;
        this.trail = trail;
        this.clock = clock;
    }

    /**
     * @param consents the last recorded first
     * @param fields sensitive fields the firm collects, each with its purpose
     * @param removable whether the file still holds what nobody consents to, and the reader may take it out
     * @param revision of the file
     */
    public record Answer(
            List<ConsentView> consents,
            List<FieldDefinition> fields,
            boolean mayRecord,
            boolean removable,
            long revision) {}

    /** @throws Missing when there is no such file */
    public Answer read(CustomerId customer, Actor actor) {
        FileViews.FileRow row = files.read(customer).orElseThrow(() -> new Missing("customer", customer));
        trail.subject("customer", customer, row.number() + " " + row.typed().name());
        Dictionary dictionary = dictionaries.active(BusinessDay.of(Instant.now(clock)));
        FieldValues values = row.typed().values();
        Set<String> absent = desk.sight(customer, dictionary).absent();
        String type = values.text("customerType");
        return new Answer(
                desk.views(customer, dictionary),
                dictionary.fields().stream()
                        .filter(field -> field.sensitive() && field.applies().to(type))
                        .toList(),
                actor.may(Permission.RECORD_CONSENT),
                actor.may(Permission.REMOVE_UNCONSENTED)
                        && !values.without(absent).equals(values),
                row.revision());
    }
}
