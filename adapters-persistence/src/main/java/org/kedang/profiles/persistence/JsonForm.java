package org.kedang.profiles.persistence;

import jakarta.json.JsonArray;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonException;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonReader;
import jakarta.json.JsonReaderFactory;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import jakarta.json.spi.JsonProvider;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.kedang.profiles.domain.Labels;

/** The few shapes all documents of this context share. */
final class JsonForm {
    // looked up once: the look-up by the static methods of Json searches the class path at every call
    static final JsonProvider JSON = JsonProvider.provider();
    private static final JsonReaderFactory READERS = JSON.createReaderFactory(Map.of());

    private JsonForm() {}

    /** @throws IllegalStateException when the text is no JSON object */
    static JsonObject parse(String text) {
        try (JsonReader reader = READERS.createReader(new StringReader(text))) {
            return reader.readObject();
        } catch (JsonException broken) {
            throw new IllegalStateException("a stored document is broken", broken);
        }
    }

    static JsonArray labels(Labels labels) {
        return JSON.createArrayBuilder()
                .add(labels.zh())
                .add(labels.zhTw())
                .add(labels.en())
                .build();
    }

    static Labels labels(JsonArray array) {
        return new Labels(array.getString(0), array.getString(1), array.getString(2));
    }

    static JsonArray strings(List<String> texts) {
        JsonArrayBuilder array = JSON.createArrayBuilder();
        texts.forEach(array::add);
        return array.build();
    }

    /** The texts of an array member, empty when the object has no such member. */
    static List<String> strings(JsonObject object, String name) {
        List<String> texts = new ArrayList<>();
        for (JsonValue value : array(object, name)) {
            texts.add(((JsonString) value).getString());
        }
        return texts;
    }

    static JsonArray array(JsonObject object, String name) {
        JsonArray array = object.getJsonArray(name);
        return array == null ? JsonValue.EMPTY_JSON_ARRAY : array;
    }

    static JsonObjectBuilder object() {
        return JSON.createObjectBuilder();
    }
}
