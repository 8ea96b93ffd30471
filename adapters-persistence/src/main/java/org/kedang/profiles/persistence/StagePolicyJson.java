package org.kedang.profiles.persistence;

import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.kedang.profiles.domain.LifeStage;
import org.kedang.profiles.domain.StagePolicy;

/** A stage policy's content as a document. */
final class StagePolicyJson {
    private StagePolicyJson() {}

    static String write(StagePolicy policy) {
        JsonObjectBuilder moves = JsonForm.object();
        policy.moves()
                .forEach((from, to) -> moves.add(
                        from.name(),
                        JsonForm.strings(to.stream().map(LifeStage::name).toList())));
        return JsonForm.object()
                .add("note", policy.note())
                .add("moves", moves)
                .build()
                .toString();
    }

    static StagePolicy read(String code, int version, LocalDate startsOn, String owner, String clause, String content) {
        JsonObject document = JsonForm.parse(content);
        return new StagePolicy(code, version, startsOn, owner, clause, document.getString("note", ""), moves(document));
    }

    /** The member {@code moves} of an object. */
    static Map<LifeStage, Set<LifeStage>> moves(JsonObject document) {
        JsonObject moves = document.getJsonObject("moves");
        Map<LifeStage, Set<LifeStage>> read = new EnumMap<>(LifeStage.class);
        for (String from : moves.keySet()) {
            read.put(
                    LifeStage.valueOf(from),
                    JsonForm.strings(moves, from).stream()
                            .map(LifeStage::valueOf)
                            .collect(Collectors.toSet()));
        }
        return read;
    }
}
