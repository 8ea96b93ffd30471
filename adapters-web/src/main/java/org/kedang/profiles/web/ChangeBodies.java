package org.kedang.profiles.web;

import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kedang.portal.rest.MalformedRequest;
import org.kedang.portal.rest.ValuesBody;
import org.kedang.profiles.api.ChangeLine;
import org.kedang.profiles.api.ChangeRow;
import org.kedang.profiles.api.ChangeView;
import org.kedang.profiles.domain.ChangeRequestId;
import org.kedang.profiles.domain.Evidence;
import org.kedang.profiles.domain.EvidenceId;
import org.kedang.profiles.domain.PaperKind;
import org.kedang.profiles.usecase.AskForChange;
import org.kedang.profiles.usecase.CheckChange;

/** Change requests as the interface takes and shows them. */
public final class ChangeBodies {
    private ChangeBodies() {}

    /**
     * What somebody asks.
     *
     * @param fields what the named fields shall say, null or blank empties one; a table of rows is replaced as a whole
     * @param effective the day from which the file shall say it; absent for as soon as it is applied
     * @param evidence ids of papers stored for this customer before
     * @param restore the older version whose values are asked back; absent for none
     */
    public record ChangeWish(
            @Nullable JsonObject fields,
            @Nullable String reason,
            @Nullable String necessity,
            @Nullable LocalDate effective,
            @Nullable List<String> evidence,
            @Nullable Restored restore) {

        Map<String, String> singles() {
            return ValuesBody.singles(members());
        }

        Map<String, List<Map<String, String>>> rows() {
            return ValuesBody.tables(members());
        }

        AskForChange.@Nullable Restore restored() {
            Restored wanted = restore;
            if (wanted == null) {
                return null;
            }
            if (wanted.version() == null) {
                throw new MalformedRequest(400, "parameterInvalid", "restore.version");
            }
            return new AskForChange.Restore(wanted.version(), wanted.fields() == null ? List.of() : wanted.fields());
        }

        List<EvidenceId> papers() {
            return ChangeBodies.papers(evidence);
        }

        private JsonObject members() {
            return fields == null ? JsonValue.EMPTY_JSON_OBJECT : fields;
        }
    }

    static List<EvidenceId> papers(@Nullable List<String> ids) {
        return ids == null ? List.of() : ids.stream().map(ChangeBodies::paper).toList();
    }
    /**
     * An older version of the file.
     *
     * @param fields codes of the fields and tables to take from it as they were
     */
    public record Restored(@Nullable Integer version, @Nullable List<String> fields) {}

    private static EvidenceId paper(@Nullable String id) {
        try {
            return new EvidenceId(UUID.fromString(id == null ? "" : id));
        } catch (IllegalArgumentException noId) {
            throw new MalformedRequest(400, "parameterInvalid", "evidence");
        }
    }

    /** One request that was opened, and the chain that decides it. */
    public record AskedChange(ChangeRequestId id, String chain) {}

    /** The requests that were opened, one for each chain. */
    public record AskedChanges(List<AskedChange> items) {}

    /** What the account manager found, or the question of whoever gives it back. */
    public record ChangeCheck(
            @Nullable Long approvalRevision, CheckChange.@Nullable Finding finding, @Nullable String note) {}

    /** The data administrator applies it. */
    public record ChangeApplication(@Nullable Long approvalRevision, @Nullable String note) {}

    /** What became of a request at a step: {@code APPLIED} with the version of the file, {@code SCHEDULED}, {@code ASKED} or {@code RETURNED}. */
    public record ChangeApplied(String state, int version) {}

    /** Why it is taken back. */
    public record ChangeWithdrawal(@Nullable String reason) {}

    /** @param type media type */
    public record EvidencePaper(
            EvidenceId id, String name, String type, long size, String sha256, Instant at, PaperKind kind) {}

    static EvidencePaper paper(Evidence evidence) {
        return new EvidencePaper(
                evidence.id(),
                evidence.name(),
                evidence.type().mediaType(),
                evidence.size(),
                evidence.sha256(),
                evidence.at(),
                evidence.kind());
    }

    /** A change request with its comparison and its history. */
    public record Change(
            ChangeRequestId id,
            String customer,
            String number,
            String name,
            String state,
            String kind,
            String chain,
            String requester,
            List<ChangeLine> lines,
            String reason,
            String necessity,
            List<EvidencePaper> evidence,
            @Nullable LocalDate effective,
            Instant askedAt,
            String question,
            boolean stale,
            List<ChangeRow> rivals,
            int place,
            List<ChangeView.Step> steps,
            String approval,
            long approvalRevision,
            String stage,
            @Nullable LocalDate deadline,
            String checkedBy,
            String appliedBy,
            @Nullable Instant appliedAt,
            int version) {}

    static Change change(ChangeView view) {
        return new Change(
                view.id(),
                view.customer().toString(),
                view.number(),
                view.name(),
                view.state().name(),
                view.kind().name(),
                view.chain(),
                view.requesterName(),
                view.lines(),
                view.reason(),
                view.necessity(),
                view.evidence().stream().map(ChangeBodies::paper).toList(),
                view.effective(),
                view.askedAt(),
                view.question(),
                view.stale(),
                view.rivals(),
                view.place(),
                view.steps(),
                view.approval().toString(),
                view.approvalRevision(),
                view.stage(),
                view.deadline(),
                view.checkedBy(),
                view.appliedBy(),
                view.appliedAt(),
                view.version());
    }
}
