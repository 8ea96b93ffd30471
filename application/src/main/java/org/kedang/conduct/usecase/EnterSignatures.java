package org.kedang.conduct.usecase;

import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.kedang.access.api.Person;
import org.kedang.conduct.api.ConductChanged;
import org.kedang.conduct.domain.AgreementSignature;
import org.kedang.conduct.domain.ConductText;
import org.kedang.conduct.domain.Handwriting;
import org.kedang.conduct.domain.QuizAttempt;
import org.kedang.conduct.domain.QuizPaper;
import org.kedang.conduct.domain.TextKind;
import org.kedang.conduct.spi.ConductTexts;
import org.kedang.conduct.spi.Signatures;
import org.kedang.kit.domain.EmployeeId;
import org.kedang.kit.domain.Permission;
import org.kedang.kit.spi.AuditTrail;
import org.kedang.kit.spi.Happenings;
import org.kedang.kit.usecase.Actor;
import org.kedang.kit.usecase.UseCase;

/**
 * Publishes the agreement the product brings along and enters everybody's signature and passed quiz. Only the server itself
 * may, for the demonstration firm; a firm that has an agreement is left as it is.
 */
@UseCase(needs = Permission.RUN_JOBS)
public class EnterSignatures {
    private final ConductTexts texts;
    private final Signatures signatures;
    private final ConductShelf shelf;
    private final Happenings happenings;
    private final AuditTrail trail;

    @Inject
    EnterSignatures(
            ConductTexts texts, Signatures signatures, ConductShelf shelf, Happenings happenings, AuditTrail trail) {
        this.texts = texts;
        this.signatures = signatures;
        this.shelf = shelf;
        this.happenings = happenings;
        this.trail = trail;
    }

    /**
     * @param publisher who published it
     * @param newcomer the one to be entered, hired after everybody else was; null for everybody of a firm without an agreement
     */
    public record Command(LocalDate startsOn, EmployeeId publisher, @Nullable Person newcomer) {}

    public void enter(Actor server, Command command) {
        Instant now = shelf.now();
        Person newcomer = command.newcomer();
        if (newcomer != null) {
            sign(newcomer, shelf.agreement().orElseThrow(), shelf.paper(), now);
            trail.subject("employee", newcomer.id(), newcomer.number() + " " + newcomer.name());
            return;
        }
        if (!texts.agreements().isEmpty()) {
            trail.nothing();
            return;
        }
        ConductText draft = Shipped.agreement();
        ConductText text = new ConductText(
                TextKind.AGREEMENT, 1, command.startsOn(), draft.title(), draft.body(), command.publisher(), now);
        texts.add(text);
        QuizPaper paper = Shipped.quiz();
        for (Person person : shelf.staff()) {
            sign(person, text, paper, now);
        }
        trail.subject("agreement", text.version(), text.title());
        happenings.announce(new ConductChanged(text.kind().name(), text.version(), text.startsOn()));
    }

    private void sign(Person person, ConductText text, QuizPaper paper, Instant now) {
        signatures.add(AgreementSignature.sign(
                text,
                text.hash(),
                true,
                new AgreementSignature.Signer(person.id(), person.number(), person.name(), "-"),
                Handwriting.Way.TYPED,
                person.name(),
                now));
        QuizAttempt attempt = QuizAttempt.begin(paper, person.id(), 1, now);
        Map<String, Integer> right = new HashMap<>();
        attempt.asked().forEach(code -> right.put(code, paper.question(code).right()));
        signatures.add(attempt);
        signatures.handIn(attempt.answered(paper, right, now));
    }
}
