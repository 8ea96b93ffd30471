package org.kedang.profiles.usecase;

import jakarta.inject.Inject;
import org.kedang.kit.domain.Permission;
import org.kedang.kit.domain.Refused;
import org.kedang.kit.spi.AuditTrail;
import org.kedang.kit.usecase.Actor;
import org.kedang.kit.usecase.Missing;
import org.kedang.kit.usecase.Question;
import org.kedang.profiles.domain.ChangeRule;
import org.kedang.profiles.domain.Evidence;
import org.kedang.profiles.domain.EvidenceContent;
import org.kedang.profiles.domain.EvidenceId;
import org.kedang.profiles.domain.FormPaper;
import org.kedang.profiles.domain.Registration;
import org.kedang.profiles.domain.RegistrationId;
import org.kedang.profiles.spi.Evidences;

/** Downloads a paper of a registration form: for whoever may read the form. Every download is logged. */
@Question(needs = Permission.USE_INBOX, sensitive = true)
public class ReadPaper {
    private final Forms forms;
    private final RegistrationReaders readers;
    private final Evidences evidences;
    private final AuditTrail trail;

    @Inject
    ReadPaper(Forms forms, RegistrationReaders readers, Evidences evidences, AuditTrail trail) {
        this.forms = forms;
        this.readers = readers;
        this.evidences = evidences;
        this.trail = trail;
    }

    public record Command(RegistrationId form, EvidenceId paper) {}

    /** The paper and its bytes, exactly as they were stored. */
    public record Paper(Evidence evidence, EvidenceContent content) {}

    /**
     * @throws Missing when the form has no such paper
     * @throws org.kedang.kit.usecase.NotPermitted hidden, when the form is none of the reader's business
     * @throws Refused {@code EVIDENCE_DAMAGED} when the stored bytes are not those of the fingerprint
     */
    public Paper read(Command command, Actor actor) {
        Registration form = forms.find(command.form());
        trail.subject(Forms.KIND, form.id(), form.values().text("name"));
        readers.demand(form, actor);
        Evidence evidence = form.papers().stream()
                .map(FormPaper::evidence)
                .filter(paper -> paper.id().equals(command.paper()))
                .findFirst()
                .orElseThrow(() -> new Missing("paper", command.paper()));
        trail.changed("downloaded", null, evidence.name());
        byte[] bytes = evidences.bytes(evidence.id()).orElseThrow(() -> new Missing("paper", command.paper()));
        if (!StoreEvidence.sha256(bytes).equals(evidence.sha256())) {
            throw new Refused(ChangeRule.EVIDENCE_DAMAGED);
        }
        return new Paper(evidence, EvidenceContent.of(bytes));
    }
}
