package org.kedang.conduct.usecase;

import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.kedang.conduct.domain.AgreementSignature;
import org.kedang.conduct.domain.ConductText;
import org.kedang.conduct.domain.QuizPaper;
import org.kedang.conduct.spi.Signatures;
import org.kedang.kit.domain.Permission;
import org.kedang.kit.usecase.Actor;
import org.kedang.kit.usecase.Question;

/** The agreement in force, and what the actor has done of what comes before content. */
@Question(needs = Permission.USE_OWN_ACCOUNT)
public class ReadAgreement {
    private final ConductShelf shelf;
    private final Signatures signatures;

    @Inject
    ReadAgreement(ConductShelf shelf, Signatures signatures) {
        this.shelf = shelf;
        this.signatures = signatures;
    }

    public record Command() {}

    /**
     * @param version 0 when the firm has no agreement in force; then nothing has to be signed
     * @param hash of title and text, to be sent back with the signature
     * @param startsOn null when there is no agreement
     * @param signedAt null when he has not signed this version
     * @param quizPassed whether he has passed the quiz in force
     * @param name how his typed signature has to read
     */
    public record View(
            int version,
            String title,
            List<String> paragraphs,
            String hash,
            @Nullable LocalDate startsOn,
            @Nullable Instant signedAt,
            @Nullable String signature,
            int quizVersion,
            int passMark,
            boolean quizPassed,
            String name) {
        public View {
            paragraphs = List.copyOf(paragraphs);
        }
    }

    public View read(Actor actor, Command command) {
        QuizPaper paper = shelf.paper();
        boolean passed = signatures.standing(actor.id()).passed() >= paper.version();
        Optional<ConductText> agreement = shelf.agreement();
        if (agreement.isEmpty()) {
            return new View(
                    0, "", List.of(), "", null, null, null, paper.version(), paper.passMark(), passed, actor.name());
        }
        ConductText text = agreement.get();
        AgreementSignature own = signatures.of(actor.id()).stream()
                .filter(one -> one.version() == text.version())
                .findFirst()
                .orElse(null);
        return new View(
                text.version(),
                text.title(),
                text.paragraphs(),
                text.hash(),
                text.startsOn(),
                own == null ? null : own.signedAt(),
                own == null ? null : own.id().toString(),
                paper.version(),
                paper.passMark(),
                passed,
                actor.name());
    }
}
