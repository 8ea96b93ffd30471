package org.kedang.borrowing.persistence;

import jakarta.json.JsonArray;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonReader;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import jakarta.json.spi.JsonProvider;
import java.io.StringReader;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.kedang.borrowing.domain.LentPaper;
import org.kedang.borrowing.domain.LoanPolicy;
import org.kedang.borrowing.domain.LoanStage;
import org.kedang.kit.domain.CustomerId;
import org.kedang.kit.domain.Role;
import org.kedang.kit.domain.Secrecy;

/** The borrowing policy and the papers of a loan as documents. */
final class LoanJson {
    // looked up once: the look-up by the static methods of Json searches the class path at every call
    private static final JsonProvider JSON = JsonProvider.provider();

    private LoanJson() {}

    static String write(LoanPolicy policy) {
        JsonObjectBuilder levels = JSON.createObjectBuilder();
        policy.levels()
                .forEach((secrecy, level) -> levels.add(
                        secrecy.name(),
                        JSON.createObjectBuilder()
                                .add("peers", stages(level.peers()))
                                .add("others", stages(level.others()))));
        return JSON.createObjectBuilder()
                .add("longestDays", policy.longestDays())
                .add("remindDays", policy.remindDays())
                .add("peers", roles(policy.peers().stream().sorted().toList()))
                .add("levels", levels)
                .build()
                .toString();
    }

    private static JsonArrayBuilder stages(List<LoanStage> stages) {
        JsonArrayBuilder array = JSON.createArrayBuilder();
        stages.forEach(stage -> array.add(JSON.createObjectBuilder()
                .add("name", stage.name())
                .add("roles", roles(stage.roles()))
                .add("near", stage.near())
                .add("workingDays", stage.workingDays())));
        return array;
    }

    private static JsonArrayBuilder roles(List<Role> roles) {
        JsonArrayBuilder array = JSON.createArrayBuilder();
        roles.forEach(role -> array.add(role.name()));
        return array;
    }

    static LoanPolicy policy(
            String code, int version, LocalDate startsOn, String owner, String clause, String content) {
        JsonObject document = object(content);
        Map<Secrecy, LoanPolicy.Level> levels = new EnumMap<>(Secrecy.class);
        JsonObject stored = document.getJsonObject("levels");
        for (String secrecy : stored.keySet()) {
            JsonObject level = stored.getJsonObject(secrecy);
            levels.put(
                    Secrecy.valueOf(secrecy),
                    new LoanPolicy.Level(stages(level.getJsonArray("peers")), stages(level.getJsonArray("others"))));
        }
        Set<Role> peers = new HashSet<>(roles(document.getJsonArray("peers")));
        return new LoanPolicy(
                code,
                version,
                startsOn,
                owner,
                clause,
                document.getInt("longestDays"),
                document.getInt("remindDays"),
                peers,
                levels);
    }

    private static List<LoanStage> stages(JsonArray array) {
        List<LoanStage> stages = new ArrayList<>();
        for (JsonValue value : array) {
            JsonObject stage = value.asJsonObject();
            stages.add(new LoanStage(
                    stage.getString("name"),
                    roles(stage.getJsonArray("roles")),
                    stage.getBoolean("near"),
                    stage.getInt("workingDays")));
        }
        return stages;
    }

    private static List<Role> roles(JsonArray array) {
        return array.getValuesAs(JsonString.class).stream()
                .map(role -> Role.valueOf(role.getString()))
                .toList();
    }

    static String write(List<LentPaper> papers) {
        JsonArrayBuilder array = JSON.createArrayBuilder();
        for (LentPaper paper : papers) {
            JsonObjectBuilder one = JSON.createObjectBuilder()
                    .add("customer", paper.customer().toString())
                    .add("paper", paper.paper().toString())
                    .add("name", paper.name())
                    .add("sha256", paper.sha256());
            LentPaper.Found found = paper.found();
            if (found != null) {
                one.add("found", found.name());
            }
            array.add(one);
        }
        return array.build().toString();
    }

    static List<LentPaper> papers(String text) {
        List<LentPaper> papers = new ArrayList<>();
        try (JsonReader reader = JSON.createReader(new StringReader(text))) {
            for (JsonValue value : reader.readArray()) {
                JsonObject one = value.asJsonObject();
                papers.add(new LentPaper(
                        CustomerId.of(one.getString("customer")),
                        UUID.fromString(one.getString("paper")),
                        one.getString("name"),
                        one.getString("sha256"),
                        one.containsKey("found") ? LentPaper.Found.valueOf(one.getString("found")) : null));
            }
        }
        return papers;
    }

    private static JsonObject object(String text) {
        try (JsonReader reader = JSON.createReader(new StringReader(text))) {
            return reader.readObject();
        }
    }
}
