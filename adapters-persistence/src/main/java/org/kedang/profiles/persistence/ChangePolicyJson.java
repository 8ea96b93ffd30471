package org.kedang.profiles.persistence;

import jakarta.json.JsonArray;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.kedang.profiles.domain.ApprovalGroup;
import org.kedang.profiles.domain.ChangeChain;
import org.kedang.profiles.domain.ChangePolicy;
import org.kedang.profiles.domain.PaperDemand;
import org.kedang.profiles.domain.PaperKind;

/** A change policy's content as a document. */
final class ChangePolicyJson {
    private ChangePolicyJson() {}

    static String write(ChangePolicy policy) {
        JsonArrayBuilder chains = JsonForm.JSON.createArrayBuilder();
        for (ChangeChain chain : policy.chains()) {
            Set<String> approval = new TreeSet<>();
            chain.approval().forEach(group -> approval.add(group.name()));
            chains.add(JsonForm.object()
                    .add("code", chain.code())
                    .add("name", JsonForm.labels(chain.name()))
                    .add("clause", chain.clause())
                    .add("approval", JsonForm.strings(List.copyOf(approval)))
                    .add("groups", JsonForm.strings(List.copyOf(new TreeSet<>(chain.groups()))))
                    .add("stages", PolicyJson.stages(chain.stages())));
        }
        JsonArrayBuilder renaming = JsonForm.JSON.createArrayBuilder();
        policy.renaming()
                .forEach(demand -> renaming.add(JsonForm.strings(
                        demand.anyOf().stream().map(PaperKind::name).toList())));
        return JsonForm.object()
                .add("title", JsonForm.labels(policy.title()))
                .add("note", policy.note())
                .add("farthestDays", policy.farthestDays())
                .add("chains", chains)
                .add("renaming", renaming)
                .build()
                .toString();
    }

    static ChangePolicy read(
            String code, int version, LocalDate startsOn, String owner, String clause, String content) {
        JsonObject document = JsonForm.parse(content);
        return new ChangePolicy(
                code,
                version,
                startsOn,
                JsonForm.labels(document.getJsonArray("title")),
                owner,
                clause,
                chains(document),
                document.getInt("farthestDays"),
                renaming(document),
                document.getString("note", ""));
    }

    /** The member {@code renaming} of an object: the papers a renaming needs. */
    static List<PaperDemand> renaming(JsonObject document) {
        return JsonForm.array(document, "renaming").getValuesAs(JsonArray.class).stream()
                .map(ChangePolicyJson::demand)
                .toList();
    }

    private static PaperDemand demand(JsonArray kinds) {
        return new PaperDemand(kinds.getValuesAs(JsonString.class).stream()
                .map(kind -> PaperKind.valueOf(kind.getString()))
                .collect(Collectors.toSet()));
    }

    /** The member {@code chains} of an object. */
    static List<ChangeChain> chains(JsonObject document) {
        List<ChangeChain> chains = new ArrayList<>();
        for (JsonObject chain : JsonForm.array(document, "chains").getValuesAs(JsonObject.class)) {
            chains.add(new ChangeChain(
                    chain.getString("code"),
                    JsonForm.labels(chain.getJsonArray("name")),
                    chain.getString("clause"),
                    JsonForm.strings(chain, "approval").stream()
                            .map(ApprovalGroup::valueOf)
                            .collect(Collectors.toSet()),
                    Set.copyOf(JsonForm.strings(chain, "groups")),
                    PolicyJson.stages(chain)));
        }
        return chains;
    }
}
