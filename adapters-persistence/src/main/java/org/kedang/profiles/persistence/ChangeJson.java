package org.kedang.profiles.persistence;

import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.kedang.kit.domain.CustomerId;
import org.kedang.kit.domain.EmployeeId;
import org.kedang.kit.domain.EvidenceType;
import org.kedang.profiles.domain.Evidence;
import org.kedang.profiles.domain.EvidenceId;
import org.kedang.profiles.domain.FieldValues;
import org.kedang.profiles.domain.FormPaper;
import org.kedang.profiles.domain.PaperKind;
import org.kedang.profiles.domain.ProposedChange;

/** The small documents inside the row of a change request. */
final class ChangeJson {
    private ChangeJson() {}

    static String change(ProposedChange change) {
        return JsonForm.object()
                .add("fields", JsonForm.strings(List.copyOf(change.fields())))
                .add("groups", JsonForm.strings(List.copyOf(change.groups())))
                .add("before", JsonForm.parse(FieldValuesJson.write(change.before())))
                .add("after", JsonForm.parse(FieldValuesJson.write(change.after())))
                .add("unseen", JsonForm.strings(List.copyOf(change.unseen())))
                .build()
                .toString();
    }

    static ProposedChange change(String text) {
        JsonObject document = JsonForm.parse(text);
        return new ProposedChange(
                Set.copyOf(JsonForm.strings(document, "fields")),
                Set.copyOf(JsonForm.strings(document, "groups")),
                values(document, "before"),
                values(document, "after"),
                Set.copyOf(JsonForm.strings(document, "unseen")));
    }

    private static FieldValues values(JsonObject document, String name) {
        return FieldValuesJson.read(document.getJsonObject(name).toString());
    }

    static String papers(List<Evidence> papers) {
        JsonArrayBuilder array = JsonForm.JSON.createArrayBuilder();
        papers.forEach(paper -> array.add(paper(paper)));
        return array.build().toString();
    }

    private static JsonObjectBuilder paper(Evidence paper) {
        return JsonForm.object()
                .add("id", paper.id().toString())
                .add("customer", paper.customer().toString())
                .add("name", paper.name())
                .add("type", paper.type().name())
                .add("size", paper.size())
                .add("sha256", paper.sha256())
                .add("by", paper.by().toString())
                .add("at", paper.at().toString())
                .add("kind", paper.kind().name());
    }

    static List<Evidence> papers(String text) {
        List<Evidence> papers = new ArrayList<>();
        JsonObject document = JsonForm.parse("{\"papers\":" + text + "}");
        for (JsonObject paper : JsonForm.array(document, "papers").getValuesAs(JsonObject.class)) {
            papers.add(paper(paper));
        }
        return List.copyOf(papers);
    }

    private static Evidence paper(JsonObject paper) {
        return new Evidence(
                EvidenceId.of(paper.getString("id")),
                new CustomerId(UUID.fromString(paper.getString("customer"))),
                paper.getString("name"),
                EvidenceType.valueOf(paper.getString("type")),
                paper.getJsonNumber("size").longValue(),
                paper.getString("sha256"),
                new EmployeeId(UUID.fromString(paper.getString("by"))),
                Instant.parse(paper.getString("at")),
                PaperKind.valueOf(paper.getString("kind", PaperKind.OTHER.name())));
    }

    /** The papers of a registration form. */
    static String formPapers(List<FormPaper> papers) {
        JsonArrayBuilder array = JsonForm.JSON.createArrayBuilder();
        papers.forEach(paper ->
                array.add(paper(paper.evidence()).add("code", paper.code()).add("accepted", paper.accepted())));
        return array.build().toString();
    }

    static List<FormPaper> formPapers(String text) {
        JsonObject document = JsonForm.parse("{\"papers\":" + text + "}");
        return JsonForm.array(document, "papers").getValuesAs(JsonObject.class).stream()
                .map(paper -> new FormPaper(paper.getString("code"), paper(paper), paper.getBoolean("accepted")))
                .toList();
    }
}
