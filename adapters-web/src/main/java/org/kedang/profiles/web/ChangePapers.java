package org.kedang.profiles.web;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import org.kedang.access.web.CurrentActor;
import org.kedang.kit.domain.CustomerId;
import org.kedang.kit.domain.Refused;
import org.kedang.portal.PageMessages;
import org.kedang.profiles.domain.ChangeRule;
import org.kedang.profiles.domain.Evidence;
import org.kedang.profiles.domain.EvidenceContent;
import org.kedang.profiles.domain.EvidenceId;
import org.kedang.profiles.domain.PaperKind;
import org.kedang.profiles.usecase.StoreEvidence;
import org.primefaces.model.file.UploadedFile;

/** The papers of a change request that is being written; each is stored as soon as its bytes have arrived. */
@Dependent
public class ChangePapers implements Serializable {
    private static final long serialVersionUID = 1L;
    private static final int KILO = 1024;

    @Inject
    transient CurrentActor me;

    @Inject
    transient PageMessages messages;

    @Inject
    transient StoreEvidence storeEvidence;

    private final ArrayList<Paper> papers = new ArrayList<>();

    /** @param size in KB, at least 1 */
    public record Paper(String id, String name, long size, PaperKind kind) implements Serializable {}

    void take(List<Evidence> kept) {
        papers.clear();
        kept.forEach(this::add);
    }

    void store(CustomerId customer, UploadedFile file) throws IOException {
        store(customer, file, PaperKind.OTHER);
    }

    void store(CustomerId customer, UploadedFile file, PaperKind kind) throws IOException {
        try (InputStream in = file.getInputStream()) {
            byte[] bytes = in.readNBytes(Evidence.MOST_BYTES + 1);
            if (papers.size() >= Evidence.MOST) {
                throw new Refused(ChangeRule.EVIDENCE_TOO_MANY, Evidence.MOST);
            }
            add(storeEvidence.store(
                    new StoreEvidence.Command(customer, file.getFileName(), EvidenceContent.of(bytes), kind),
                    me.actor()));
        } catch (Refused refused) {
            messages.refused(refused);
        }
    }

    private void add(Evidence stored) {
        papers.add(new Paper(
                stored.id().toString(),
                stored.name(),
                Math.max(1, Math.round((double) stored.size() / KILO)),
                stored.kind()));
    }

    void remove(String id) {
        papers.removeIf(paper -> paper.id().equals(id));
    }

    List<Paper> list() {
        return List.copyOf(papers);
    }

    List<EvidenceId> ids() {
        return papers.stream().map(paper -> EvidenceId.of(paper.id())).toList();
    }
}
