package org.kedang.conduct.usecase;

import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.kedang.conduct.api.ConductChanged;
import org.kedang.conduct.domain.ConductText;
import org.kedang.conduct.domain.TextKind;
import org.kedang.conduct.spi.ConductTexts;
import org.kedang.kit.domain.Permission;
import org.kedang.kit.domain.Refused;
import org.kedang.kit.spi.AuditTrail;
import org.kedang.kit.spi.Happenings;
import org.kedang.kit.spi.Outbox;
import org.kedang.kit.usecase.Actor;
import org.kedang.kit.usecase.Missing;
import org.kedang.kit.usecase.UseCase;

/** Publishes the next version of the agreement or of the guide, and tells everybody. */
@UseCase(needs = Permission.KEEP_CONDUCT)
public class PublishText {
    private final ConductTexts texts;
    private final ConductShelf shelf;
    private final Outbox outbox;
    private final Happenings happenings;
    private final AuditTrail trail;

    @Inject
    PublishText(ConductTexts texts, ConductShelf shelf, Outbox outbox, Happenings happenings, AuditTrail trail) {
        this.texts = texts;
        this.shelf = shelf;
        this.outbox = outbox;
        this.happenings = happenings;
        this.trail = trail;
    }

    /**
     * @param kind null for one that does not exist
     * @param startsOn first day, today or later
     */
    public record Command(@Nullable TextKind kind, LocalDate startsOn, String title, String body) {}

    /**
     * @return number of the new version
     * @throws Refused as {@link ConductText#next}
     */
    public int publish(Actor actor, Command command) {
        TextKind kind = command.kind();
        if (kind == null) {
            throw new Missing("text", "-");
        }
        ConductText text = ConductText.next(
                texts.versions(kind),
                kind,
                command.startsOn(),
                command.title(),
                command.body(),
                actor.id(),
                shelf.now(),
                shelf.today());
        texts.add(text);
        trail.subject(text.kind() == TextKind.AGREEMENT ? "agreement" : "guide", text.version(), text.title());
        trail.changed("version", null, text.version() + " " + text.startsOn() + " sha256 " + text.hash());
        Map<String, String> words = Map.of(
                "version",
                Integer.toString(text.version()),
                "title",
                text.title(),
                "day",
                text.startsOn().toString());
        shelf.staff().forEach(person -> {
            if (text.kind() == TextKind.AGREEMENT) {
                outbox.notify(person.id(), "agreementPublished", "/conduct/agreement.xhtml", words);
            } else {
                outbox.notify(person.id(), "guidePublished", "/conduct/guide.xhtml", words);
            }
        });
        happenings.announce(new ConductChanged(text.kind().name(), text.version(), text.startsOn()));
        return text.version();
    }
}
