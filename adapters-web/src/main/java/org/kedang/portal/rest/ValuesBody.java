package org.kedang.portal.rest;

import jakarta.json.JsonArray;
import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.kedang.profiles.domain.FieldValues;

/**
 * Field values as JSON: {@code {"name": "…", "principals": [{"name": "…"}]}}. Texts, numbers and truth values are taken as
 * the text they are; lists are rows of a repeated group.
 */
public final class ValuesBody {
    private static final int MOST_MEMBERS = 500;

    private ValuesBody() {}

    /** @throws MalformedRequest when a member is neither a simple value nor a list of objects of simple values */
    public static FieldValues read(JsonObject fields) {
        if (fields.size() > MOST_MEMBERS) {
            throw new MalformedRequest(400, "parameterInvalid", "fields");
        }
        Map<String, String> singles = new LinkedHashMap<>();
        Map<String, List<Map<String, String>>> repeated = new LinkedHashMap<>();
        fields.forEach((name, value) -> {
            if (value instanceof JsonArray rows) {
                repeated.put(name, rows(name, rows));
            } else if (value.getValueType() != JsonValue.ValueType.NULL) {
                singles.put(name, text(name, value));
            }
        });
        return FieldValues.of(singles, repeated);
    }

    /** What the named single fields shall say; null or a blank text empties one. */
    public static Map<String, String> singles(JsonObject fields) {
        FieldValues values = read(fields);
        Map<String, String> named = new LinkedHashMap<>();
        fields.forEach((name, value) -> {
            if (value.getValueType() != JsonValue.ValueType.ARRAY) {
                named.put(name, values.text(name));
            }
        });
        return named;
    }

    /** What the named tables of rows shall say, each as a whole; an empty list empties one. */
    public static Map<String, List<Map<String, String>>> tables(JsonObject fields) {
        FieldValues values = read(fields);
        Map<String, List<Map<String, String>>> named = new LinkedHashMap<>();
        fields.forEach((name, value) -> {
            if (value.getValueType() == JsonValue.ValueType.ARRAY) {
                named.put(name, values.rows(name));
            }
        });
        return named;
    }

    private static List<Map<String, String>> rows(String name, JsonArray array) {
        List<Map<String, String>> rows = new ArrayList<>();
        for (JsonValue value : array) {
            if (!(value instanceof JsonObject object) || object.size() > MOST_MEMBERS || rows.size() >= MOST_MEMBERS) {
                throw new MalformedRequest(400, "parameterInvalid", name);
            }
            Map<String, String> row = new LinkedHashMap<>();
            object.forEach((code, cell) -> {
                if (cell.getValueType() != JsonValue.ValueType.NULL) {
                    row.put(code, text(name + "." + code, cell));
                }
            });
            rows.add(row);
        }
        return rows;
    }

    private static String text(String name, JsonValue value) {
        if (value instanceof JsonString string) {
            return string.getString();
        }
        if (value instanceof JsonNumber number) {
            return Math.abs(number.bigDecimalValue().scale()) > 40
                    ? number.toString()
                    : number.bigDecimalValue().toPlainString();
        }
        if (value.getValueType() == JsonValue.ValueType.TRUE || value.getValueType() == JsonValue.ValueType.FALSE) {
            return value.toString();
        }
        throw new MalformedRequest(400, "parameterInvalid", name);
    }

    /** The values as JSON-B writes them: texts and lists of rows. */
    public static Map<String, Object> write(FieldValues values) {
        Map<String, Object> fields = new LinkedHashMap<>(values.singles());
        fields.putAll(values.repeated());
        return fields;
    }
}
