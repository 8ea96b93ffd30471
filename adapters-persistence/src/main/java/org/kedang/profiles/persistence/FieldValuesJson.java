package org.kedang.profiles.persistence;

import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.kedang.profiles.domain.FieldValues;

/** What is written on a file as one flat JSON object: a text by field code, an array of rows by group code. */
public final class FieldValuesJson {
    private FieldValuesJson() {}

    public static String write(FieldValues values) {
        JsonObjectBuilder document = JsonForm.object();
        values.singles().forEach(document::add);
        values.repeated().forEach((group, rows) -> {
            JsonArrayBuilder array = JsonForm.JSON.createArrayBuilder();
            for (Map<String, String> row : rows) {
                JsonObjectBuilder cells = JsonForm.object();
                row.forEach(cells::add);
                array.add(cells);
            }
            document.add(group, array);
        });
        return document.build().toString();
    }

    /** @throws IllegalStateException when the text is no such document */
    public static FieldValues read(String text) {
        Map<String, String> singles = new LinkedHashMap<>();
        Map<String, List<Map<String, String>>> repeated = new LinkedHashMap<>();
        JsonForm.parse(text).forEach((code, value) -> {
            if (value.getValueType() == JsonValue.ValueType.ARRAY) {
                List<Map<String, String>> rows = new ArrayList<>();
                for (JsonValue row : value.asJsonArray()) {
                    rows.add(row(row.asJsonObject()));
                }
                repeated.put(code, rows);
            } else {
                singles.put(code, text(code, value));
            }
        });
        return FieldValues.of(singles, repeated);
    }

    private static Map<String, String> row(JsonObject object) {
        Map<String, String> cells = new LinkedHashMap<>();
        object.forEach((code, value) -> cells.put(code, text(code, value)));
        return cells;
    }

    private static String text(String code, JsonValue value) {
        if (value instanceof JsonString string) {
            return string.getString();
        }
        throw new IllegalStateException("field " + code + " holds no text");
    }
}
