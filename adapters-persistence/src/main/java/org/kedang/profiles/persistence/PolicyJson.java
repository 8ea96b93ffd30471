package org.kedang.profiles.persistence;

import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.kedang.kit.domain.Majority;
import org.kedang.kit.domain.Role;
import org.kedang.profiles.domain.AliasTemplate;
import org.kedang.profiles.domain.ApprovalGroup;
import org.kedang.profiles.domain.ChainStage;
import org.kedang.profiles.domain.CodeRule;
import org.kedang.profiles.domain.FileTier;
import org.kedang.profiles.domain.MeetingRule;
import org.kedang.profiles.domain.OpeningPolicy;
import org.kedang.profiles.domain.PolicyContent;
import org.kedang.profiles.domain.PolicyTerms;
import org.kedang.profiles.domain.StageDuty;
import org.kedang.profiles.domain.TierRule;

/** An opening policy's content as a document. */
final class PolicyJson {
    private PolicyJson() {}

    static String write(OpeningPolicy policy) {
        JsonArrayBuilder aliases = JsonForm.JSON.createArrayBuilder();
        for (AliasTemplate alias : policy.aliases()) {
            aliases.add(JsonForm.object().add("kind", alias.kind()).add("template", alias.template()));
        }
        JsonObjectBuilder freshness = JsonForm.object();
        policy.freshnessDays().forEach((group, days) -> freshness.add(group.name(), days));
        JsonArrayBuilder tiers = JsonForm.JSON.createArrayBuilder();
        for (TierRule tier : policy.tiers()) {
            tiers.add(JsonForm.object()
                    .add("tier", tier.tier().name())
                    .add("required", JsonForm.strings(tier.required()))
                    .add("maxDays", tier.maxDays()));
        }
        return JsonForm.object()
                .add("title", JsonForm.labels(policy.title()))
                .add("note", policy.note())
                .add("stages", stages(policy.stages()))
                .add("verifier", policy.verifier().name())
                .add("codeRule", policy.codeRule().template())
                .add("aliases", aliases)
                .add("freshnessDays", freshness)
                .add("tiers", tiers)
                .add("terms", TermsJson.write(policy.terms()))
                .build()
                .toString();
    }

    static OpeningPolicy read(
            String code, int version, LocalDate startsOn, String owner, String clause, String content) {
        JsonObject document = JsonForm.parse(content);
        PolicyContent said = content(document);
        return new OpeningPolicy(
                code,
                version,
                startsOn,
                said.title(),
                owner,
                clause,
                document.getString("note", ""),
                said.stages(),
                said.verifier(),
                said.codeRule(),
                said.aliases(),
                said.freshnessDays(),
                said.tiers(),
                said.terms());
    }

    /** What a policy says; what an older document does not know is silent. */
    static PolicyContent content(JsonObject document) {
        List<AliasTemplate> aliases = new ArrayList<>();
        for (JsonObject alias : JsonForm.array(document, "aliases").getValuesAs(JsonObject.class)) {
            aliases.add(new AliasTemplate(alias.getString("kind"), alias.getString("template")));
        }
        Map<ApprovalGroup, Integer> freshness = new EnumMap<>(ApprovalGroup.class);
        JsonObject days = document.getJsonObject("freshnessDays");
        days.keySet().forEach(group -> freshness.put(ApprovalGroup.valueOf(group), days.getInt(group)));
        List<TierRule> tiers = new ArrayList<>();
        for (JsonObject tier : JsonForm.array(document, "tiers").getValuesAs(JsonObject.class)) {
            tiers.add(new TierRule(
                    FileTier.valueOf(tier.getString("tier")),
                    JsonForm.strings(tier, "required"),
                    tier.getInt("maxDays")));
        }
        JsonObject terms = document.getJsonObject("terms");
        return new PolicyContent(
                JsonForm.labels(document.getJsonArray("title")),
                stages(document),
                Role.valueOf(document.getString("verifier")),
                new CodeRule(document.getString("codeRule")),
                aliases,
                freshness,
                tiers,
                terms == null ? PolicyTerms.NONE : TermsJson.read(terms));
    }

    /** The stages of a chain as an array. */
    static JsonArrayBuilder stages(List<ChainStage> chain) {
        JsonArrayBuilder stages = JsonForm.JSON.createArrayBuilder();
        for (ChainStage stage : chain) {
            JsonObjectBuilder object = JsonForm.object()
                    .add("name", JsonForm.labels(stage.name()))
                    .add("role", stage.role().name())
                    .add("scope", stage.scope().name())
                    .add("quorum", stage.quorum())
                    .add("workingDays", stage.workingDays());
            if (!stage.duties().isEmpty()) {
                object.add(
                        "duties",
                        JsonForm.strings(stage.duties().stream()
                                .map(StageDuty::name)
                                .sorted()
                                .toList()));
            }
            if (!stage.clause().isEmpty()) {
                object.add("clause", stage.clause());
            }
            MeetingRule meeting = stage.meeting();
            if (meeting != null) {
                object.add(
                        "meeting",
                        JsonForm.object()
                                .add(
                                        "also",
                                        JsonForm.strings(meeting.also().stream()
                                                .map(Role::name)
                                                .sorted()
                                                .toList()))
                                .add("named", JsonForm.strings(meeting.named()))
                                .add("majority", meeting.majority().name()));
            }
            stages.add(object);
        }
        return stages;
    }

    /** The member {@code stages} of an object. */
    static List<ChainStage> stages(JsonObject document) {
        List<ChainStage> stages = new ArrayList<>();
        for (JsonObject stage : JsonForm.array(document, "stages").getValuesAs(JsonObject.class)) {
            stages.add(new ChainStage(
                    JsonForm.labels(stage.getJsonArray("name")),
                    Role.valueOf(stage.getString("role")),
                    ChainStage.Scope.valueOf(stage.getString("scope")),
                    stage.getInt("quorum"),
                    stage.getInt("workingDays"),
                    JsonForm.strings(stage, "duties").stream()
                            .map(StageDuty::valueOf)
                            .collect(Collectors.toSet()),
                    stage.getString("clause", ""),
                    meeting(stage.getJsonObject("meeting"))));
        }
        return stages;
    }

    private static @Nullable MeetingRule meeting(@Nullable JsonObject meeting) {
        return meeting == null
                ? null
                : new MeetingRule(
                        JsonForm.strings(meeting, "also").stream()
                                .map(Role::valueOf)
                                .collect(Collectors.toSet()),
                        JsonForm.strings(meeting, "named"),
                        Majority.valueOf(meeting.getString("majority")));
    }
}
