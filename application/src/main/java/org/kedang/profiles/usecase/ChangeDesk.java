package org.kedang.profiles.usecase;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.kedang.approvals.api.ApprovalId;
import org.kedang.approvals.api.ApprovalView;
import org.kedang.approvals.api.Approvals;
import org.kedang.approvals.api.StageSpec;
import org.kedang.approvals.api.SubjectRef;
import org.kedang.kit.domain.Refused;
import org.kedang.kit.usecase.Actor;
import org.kedang.kit.usecase.Missing;
import org.kedang.kit.usecase.Stale;
import org.kedang.profiles.domain.ChangePolicy;
import org.kedang.profiles.domain.ChangeRequest;
import org.kedang.profiles.domain.ChangeRequestId;
import org.kedang.profiles.domain.ChangeRule;
import org.kedang.profiles.domain.CustomerFile;
import org.kedang.profiles.domain.Dictionary;
import org.kedang.profiles.domain.Evidence;
import org.kedang.profiles.domain.EvidenceId;
import org.kedang.profiles.domain.FieldValues;
import org.kedang.profiles.domain.FileRule;
import org.kedang.profiles.domain.ProposedChange;
import org.kedang.profiles.spi.ChangeRequests;
import org.kedang.profiles.spi.Evidences;

/** What every use case about change requests needs: the request, what was typed, its papers, its approval. */
@Dependent
class ChangeDesk {
    /** The subject kind of change requests in approvals, audit and notices. */
    static final String KIND = "changeRequest";

    private final ChangeRequests requests;
    private final Evidences evidences;
    private final ConsentDesk consents;
    private final DuplicateCheck duplicates;
    private final Approvals approvals;

    @Inject
    ChangeDesk(
            ChangeRequests requests,
            Evidences evidences,
            ConsentDesk consents,
            DuplicateCheck duplicates,
            Approvals approvals) {
        this.requests = requests;
        this.evidences = evidences;
        this.consents = consents;
        this.duplicates = duplicates;
        this.approvals = approvals;
    }

    /** @throws Missing when there is no such request */
    ChangeRequest find(ChangeRequestId id) {
        return requests.find(id).orElseThrow(() -> new Missing(KIND, id));
    }

    /**
     * @throws Missing when there is no such request
     * @throws Stale when it is not the revision the command saw
     */
    ChangeRequest find(ChangeRequestId id, long revision) {
        ChangeRequest request = find(id);
        if (request.revision() != revision) {
            throw new Stale(revision, request.revision());
        }
        return request;
    }

    /**
     * What was typed against what the file says, right by the dictionary and no other customer.
     *
     * @throws Refused {@code NOTHING_CHANGED}, {@code FIELDS_WRONG} and {@code CONSENT_MISSING} by field, {@code CUSTOMER_EXISTS},
     *     {@code BEING_REGISTERED}, {@code FILE_SEALED}
     */
    ProposedChange proposed(
            CustomerFile file,
            Map<String, String> fields,
            Map<String, List<Map<String, String>>> rows,
            Dictionary dictionary) {
        if (file.sealed()) {
            throw new Refused(FileRule.FILE_SEALED);
        }
        FieldValues typed = dictionary.normalise(
                MaskedInput.unmasked(Storable.of(FieldValues.of(fields, rows)), file.values(), dictionary));
        ProposedChange change = ProposedChange.of(fields.keySet(), rows.keySet(), file.values(), typed);
        if (change.nothing()) {
            throw new Refused(FileRule.NOTHING_CHANGED);
        }
        change.demandRight(file.values(), file.tier(), dictionary);
        consents.demand(file.id(), file.values(), change.on(file.values()), dictionary);
        demandUnique(change, file, dictionary);
        return change;
    }

    /** @throws Refused {@code CUSTOMER_EXISTS} or {@code BEING_REGISTERED} when the file would say it is another customer */
    void demandUnique(ProposedChange change, CustomerFile file, Dictionary dictionary) {
        FieldValues wanted = change.on(file.values());
        if (!duplicates.keysOf(wanted, dictionary).equals(duplicates.keysOf(file.values(), dictionary))) {
            DuplicateCheck.demandNew(duplicates.findings(wanted, dictionary, null, file.id()), "-");
        }
    }

    /** @throws Refused {@code NAME_BY_RENAMING} when a plain change would give the customer a new name */
    void demandNoRenaming(ChangeRequest.Wish wish, CustomerFile file, ChangePolicy policy, Dictionary dictionary) {
        Renaming.demandNone(wish, file.values(), policy, values -> duplicates.keysOf(values, dictionary));
    }

    /** @throws Refused {@code CHANGE_EFFECTIVE_DATE} */
    static void demandDay(@Nullable LocalDate effective, LocalDate today, ChangePolicy policy) {
        LocalDate last = today.plusDays(policy.farthestDays());
        if (effective != null && (effective.isBefore(today) || effective.isAfter(last))) {
            throw new Refused(ChangeRule.CHANGE_EFFECTIVE_DATE, today.toString(), last.toString());
        }
    }

    /**
     * The named papers, kept from now on.
     *
     * @param known papers the request has already; they need no second proof of whose they are
     * @throws Refused {@code EVIDENCE_UNKNOWN} when one of them is not there, of another customer, or of another person
     */
    List<Evidence> papers(Collection<EvidenceId> ids, CustomerFile file, Actor actor, List<Evidence> known) {
        Set<EvidenceId> wanted = new LinkedHashSet<>(ids);
        List<Evidence> found = wanted.isEmpty() ? List.of() : evidences.find(wanted);
        boolean foreign = found.stream()
                .filter(paper -> !known.contains(paper))
                .anyMatch(paper ->
                        !paper.customer().equals(file.id()) || !paper.by().equals(actor.id()));
        if (foreign || found.size() != wanted.size()) {
            throw new Refused(ChangeRule.EVIDENCE_UNKNOWN);
        }
        if (!wanted.isEmpty()) {
            evidences.keep(wanted);
        }
        return found;
    }

    /** Opens a round of decisions. */
    ApprovalId open(Actor requester, ChangeRequestId id, CustomerFile file, String policy, List<StageSpec> stages) {
        return approvals.open(requester, subject(id, file), policy, stages, link(id));
    }

    ApprovalView approval(ChangeRequest request) {
        return approvals.view(new ApprovalId(request.approval()));
    }

    /** Whether the waiting stage is the one that applies. */
    static boolean isLastStage(ApprovalView approval) {
        return approval.stage() == approval.stages().size() - 1;
    }

    /** The right to judge lasts as long as the stage waits for him, and ends with his own decision. */
    boolean decidesNow(ApprovalView approval, Actor actor) {
        return approval.state() == ApprovalView.State.WAITING && approvals.decides(actor, approval.id());
    }

    private static SubjectRef subject(ChangeRequestId id, CustomerFile file) {
        return new SubjectRef(KIND, id.toString(), label(file));
    }

    static String label(CustomerFile file) {
        return file.number() + " " + file.name();
    }

    static String link(ChangeRequestId id) {
        return "/profiles/change.xhtml?id=" + id;
    }
}
