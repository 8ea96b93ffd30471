package org.kedang.profiles.persistence;

import jakarta.json.JsonArray;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import jakarta.json.spi.JsonProvider;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.kedang.kit.domain.Problem;
import org.kedang.kit.domain.Rule;
import org.kedang.profiles.api.SheetRow;
import org.kedang.profiles.domain.ErasedValue;
import org.kedang.profiles.domain.ImportRule;

/** The JSON form of what an import keeps: short, because there are many rows. */
final class ImportJson {
    // finding the provider anew for each row costs more than the row
    private static final JsonProvider JSON = JsonProvider.provider();

    private ImportJson() {}

    /** {@code ["text", ["text", "RULE"], …]} */
    static String cells(List<SheetRow.Cell> cells) {
        JsonArrayBuilder array = JSON.createArrayBuilder();
        for (SheetRow.Cell cell : cells) {
            String text = cell.text().replace('\0', '\uFFFD').replace(ErasedValue.SIGN, '\uFFFD');
            if (cell.problem() == null) {
                array.add(text);
            } else {
                array.add(JSON.createArrayBuilder().add(text).add(cell.problem().name()));
            }
        }
        return array.build().toString();
    }

    static List<SheetRow.Cell> cells(String json) {
        List<SheetRow.Cell> cells = new ArrayList<>();
        for (JsonValue value : array(json)) {
            if (value instanceof JsonArray marked) {
                cells.add(new SheetRow.Cell(marked.getString(0), ImportRule.valueOf(marked.getString(1))));
            } else {
                cells.add(SheetRow.Cell.of(((JsonString) value).getString()));
            }
        }
        return cells;
    }

    /** {@code [{"f": field, "r": "profiles.RULE", "a": [figures]}, …]} */
    static String problems(List<Problem> problems) {
        JsonArrayBuilder array = JSON.createArrayBuilder();
        for (Problem problem : problems) {
            JsonArrayBuilder figures = JSON.createArrayBuilder();
            problem.figures().forEach(figure -> figures.add(String.valueOf(figure)));
            array.add(JSON.createObjectBuilder()
                    .add("f", problem.field())
                    .add("r", problem.rule().key())
                    .add("a", figures));
        }
        return array.build().toString();
    }

    static List<Problem> problems(String json) {
        List<Problem> problems = new ArrayList<>();
        for (JsonValue value : array(json)) {
            JsonObject one = value.asJsonObject();
            List<Object> figures = new ArrayList<>();
            one.getJsonArray("a").forEach(figure -> figures.add(((JsonString) figure).getString()));
            problems.add(new Problem(one.getString("f"), rule(one.getString("r")), figures));
        }
        return problems;
    }

    /** A rule read back by its key: its words and its name are all a report needs of it. */
    static Rule rule(String key) {
        int dot = key.indexOf('.');
        return new KeptRule(key.substring(0, dot), key.substring(dot + 1), "");
    }

    /** A rule that was kept by name. */
    record KeptRule(String context, String name, String clause) implements Rule {}

    static String texts(List<String> texts) {
        JsonArrayBuilder array = JSON.createArrayBuilder();
        texts.forEach(array::add);
        return array.build().toString();
    }

    static List<String> texts(String json) {
        return array(json).getValuesAs(JsonString::getString);
    }

    static String mapping(Map<Integer, String> mapping) {
        JsonObjectBuilder object = JSON.createObjectBuilder();
        mapping.forEach((column, target) -> object.add(column.toString(), target));
        return object.build().toString();
    }

    static Map<Integer, String> mapping(String json) {
        Map<Integer, String> mapping = new HashMap<>();
        JSON.createReader(new StringReader(json))
                .readObject()
                .forEach((column, target) -> mapping.put(Integer.valueOf(column), ((JsonString) target).getString()));
        return mapping;
    }

    private static JsonArray array(String json) {
        return JSON.createReader(new StringReader(json)).readArray();
    }
}
