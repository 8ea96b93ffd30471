package org.kedang.profiles.persistence;

import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.persistence.AttributeConverter;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.kedang.kit.persistence.PolicyTable;
import org.kedang.profiles.domain.ChangePolicy;
import org.kedang.profiles.domain.Dictionary;
import org.kedang.profiles.domain.DictionaryNote;
import org.kedang.profiles.domain.OpeningPolicy;
import org.kedang.profiles.domain.RuleProposal;
import org.kedang.profiles.domain.RuleSet;
import org.kedang.profiles.domain.StagePolicy;
import org.kedang.profiles.domain.TriggerPolicy;

/** Keeps proposed rules as one jsonb document, each part by the name of its {@link RuleSet} with what its table would say. */
public class RuleProposalConverter implements AttributeConverter<@Nullable RuleProposal, @Nullable Object> {
    @Override
    public @Nullable Object convertToDatabaseColumn(@Nullable RuleProposal proposal) {
        return proposal == null ? FileJson.nothing("jsonb") : FileJson.jsonb(write(proposal));
    }

    @Override
    public @Nullable RuleProposal convertToEntityAttribute(@Nullable Object column) {
        String text = FileJson.text(column);
        return text == null ? null : read(text);
    }

    static String write(RuleProposal proposal) {
        JsonObjectBuilder document = JsonForm.object();
        OpeningPolicy opening = proposal.opening();
        if (opening != null) {
            document.add(
                    RuleSet.OPENING.name(),
                    part(
                            opening.version(),
                            opening.code(),
                            new DictionaryNote(opening.startsOn(), opening.owner(), opening.clause(), opening.note()),
                            PolicyJson.write(opening)));
        }
        ChangePolicy changing = proposal.changing();
        if (changing != null) {
            document.add(
                    RuleSet.CHANGING.name(),
                    part(
                            changing.version(),
                            changing.code(),
                            new DictionaryNote(
                                    changing.startsOn(), changing.owner(), changing.clause(), changing.note()),
                            ChangePolicyJson.write(changing)));
        }
        TriggerPolicy triggers = proposal.triggers();
        if (triggers != null) {
            document.add(
                    RuleSet.TRIGGERS.name(),
                    part(
                            triggers.version(),
                            triggers.code(),
                            new DictionaryNote(
                                    triggers.startsOn(), triggers.owner(), triggers.clause(), triggers.note()),
                            TriggerPolicyJson.write(triggers)));
        }
        StagePolicy stages = proposal.stages();
        if (stages != null) {
            document.add(
                    RuleSet.STAGES.name(),
                    part(
                            stages.version(),
                            stages.code(),
                            new DictionaryNote(stages.startsOn(), stages.owner(), stages.clause(), stages.note()),
                            StagePolicyJson.write(stages)));
        }
        Dictionary dictionary = proposal.dictionary();
        if (dictionary != null) {
            document.add(
                    RuleSet.DICTIONARY.name(),
                    part(
                            dictionary.version(),
                            "",
                            new DictionaryNote(
                                    dictionary.startsOn(), dictionary.owner(), dictionary.clause(), dictionary.note()),
                            DictionaryJson.write(dictionary)));
        }
        return document.build().toString();
    }

    private static JsonObjectBuilder part(int version, String code, DictionaryNote about, String content) {
        return JsonForm.object()
                .add("version", version)
                .add("code", code)
                .add("startsOn", about.startsOn().toString())
                .add("owner", about.owner())
                .add("clause", about.clause())
                .add("note", about.note())
                .add("content", JsonForm.parse(content));
    }

    static RuleProposal read(String text) {
        JsonObject document = JsonForm.parse(text);
        return new RuleProposal(
                read(document, RuleSet.OPENING, PolicyJson::read),
                read(document, RuleSet.CHANGING, ChangePolicyJson::read),
                read(document, RuleSet.TRIGGERS, TriggerPolicyJson::read),
                read(document, RuleSet.STAGES, StagePolicyJson::read),
                dictionary(document.getJsonObject(RuleSet.DICTIONARY.name())));
    }

    private static <P> @Nullable P read(JsonObject document, RuleSet set, PolicyTable.Reading<P> reading) {
        JsonObject part = document.getJsonObject(set.name());
        return part == null
                ? null
                : reading.of(
                        part.getString("code"),
                        part.getInt("version"),
                        LocalDate.parse(part.getString("startsOn")),
                        part.getString("owner"),
                        part.getString("clause"),
                        part.getJsonObject("content").toString());
    }

    private static @Nullable Dictionary dictionary(@Nullable JsonObject part) {
        return part == null
                ? null
                : DictionaryJson.read(
                        part.getInt("version"),
                        new DictionaryNote(
                                LocalDate.parse(part.getString("startsOn")),
                                part.getString("owner"),
                                part.getString("clause"),
                                part.getString("note")),
                        part.getJsonObject("content").toString());
    }
}
