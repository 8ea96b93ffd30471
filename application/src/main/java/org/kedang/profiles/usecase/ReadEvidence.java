package org.kedang.profiles.usecase;

import jakarta.inject.Inject;
import org.kedang.kit.domain.Permission;
import org.kedang.kit.domain.Refused;
import org.kedang.kit.spi.AuditTrail;
import org.kedang.kit.usecase.Actor;
import org.kedang.kit.usecase.Missing;
import org.kedang.kit.usecase.NotPermitted;
import org.kedang.kit.usecase.Question;
import org.kedang.profiles.domain.ChangeRequest;
import org.kedang.profiles.domain.ChangeRequestId;
import org.kedang.profiles.domain.ChangeRule;
import org.kedang.profiles.domain.Evidence;
import org.kedang.profiles.domain.EvidenceContent;
import org.kedang.profiles.domain.EvidenceId;
import org.kedang.profiles.spi.Evidences;

/** Downloads a paper of a change request: for who asked, who decides now, and who may read the file. Every download is logged. */
@Question(needs = Permission.USE_INBOX, sensitive = true)
public class ReadEvidence {
    private final ChangeDesk desk;
    private final Evidences evidences;
    private final ChangeReaders readers;
    private final AuditTrail trail;

    @Inject
    ReadEvidence(ChangeDesk desk, Evidences evidences, ChangeReaders readers, AuditTrail trail) {
        this.desk = desk;
        this.evidences = evidences;
        this.readers = readers;
        this.trail = trail;
    }

    public record Command(ChangeRequestId request, EvidenceId evidence) {}

    /** The paper and its bytes, exactly as they were stored. */
    public record Paper(Evidence evidence, EvidenceContent content) {}

    /**
     * @throws Missing when the request has no such paper
     * @throws NotPermitted hidden, when the request is none of the reader's business
     * @throws Refused {@code EVIDENCE_DAMAGED} when the stored bytes are not those of the fingerprint
     */
    public Paper read(Command command, Actor actor) {
        ChangeRequest request = desk.find(command.request());
        trail.subject(ChangeDesk.KIND, request.id(), "-");
        readers.demand(request, actor);
        Evidence evidence = request.evidence().stream()
                .filter(paper -> paper.id().equals(command.evidence()))
                .findFirst()
                .orElseThrow(() -> new Missing("evidence", command.evidence()));
        trail.changed("downloaded", null, evidence.name());
        byte[] bytes = evidences.bytes(evidence.id()).orElseThrow(() -> new Missing("evidence", command.evidence()));
        if (!StoreEvidence.sha256(bytes).equals(evidence.sha256())) {
            throw new Refused(ChangeRule.EVIDENCE_DAMAGED);
        }
        return new Paper(evidence, EvidenceContent.of(bytes));
    }
}
