package org.kedang.launcher.backup;

import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonException;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonReader;
import jakarta.json.JsonString;
import jakarta.json.JsonWriter;
import jakarta.json.stream.JsonGenerator;
import java.io.StringReader;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;

/**
 * What a backup holds; the last part of its archive.
 *
 * @param product version and commit of the Kedang that took it
 * @param takenAt moment of the snapshot
 * @param postgres version of the data base it was taken from
 * @param changeSets the change sets the schema was made of, in the order they were run
 * @param journal where the audit journal stood
 * @param parts everything else in the archive, in its order
 */
public record Manifest(
        String product,
        Instant takenAt,
        String postgres,
        List<ChangeSet> changeSets,
        Journal journal,
        List<Sequence> sequences,
        List<Part> parts) {
    static final int FORMAT = 1;
    static final String NAME = "manifest.json";

    /** What names of parts begin with. */
    public static final String TABLES = "tables/";

    public static final String FILES = "files/";

    /**
     * One change set of the schema.
     *
     * @param checksum as the change log's table keeps it; empty when it keeps none
     */
    public record ChangeSet(String id, String author, String file, String checksum) {
        /** Its identity. */
        public String key() {
            return file + "::" + id + "::" + author;
        }
    }

    /**
     * The audit journal.
     *
     * @param entries sealed ones
     * @param waiting entries not sealed yet
     * @param head hash of the last sealed batch in hexadecimal digits, zeros when there is none
     */
    public record Journal(long entries, long waiting, long batches, String head) {}

    /**
     * One sequence.
     *
     * @param called whether {@code value} was given out already
     */
    public record Sequence(String name, long value, boolean called) {}

    /**
     * One part of the archive.
     *
     * @param name {@code tables/} or {@code files/} and the name of the thing
     * @param columns of a table in the order they were written; empty for a file
     * @param rows of a table; -1 for a file
     */
    public record Part(String name, List<String> columns, long rows, long bytes, String sha256) {
        public Part {
            columns = List.copyOf(columns);
        }

        boolean table() {
            return name.startsWith(TABLES);
        }

        /** The name of the thing itself. */
        String thing() {
            return name.substring(name.indexOf('/') + 1);
        }
    }

    public Manifest {
        changeSets = List.copyOf(changeSets);
        sequences = List.copyOf(sequences);
        parts = List.copyOf(parts);
    }

    /** The parts that are tables. */
    public List<Part> tables() {
        return parts.stream().filter(Part::table).toList();
    }

    /** Rows of all tables. */
    public long rows() {
        return tables().stream().mapToLong(Part::rows).sum();
    }

    /** SHA-256 over the identities and checksums of the change sets in their order. */
    public String schema() {
        try {
            MessageDigest sha = MessageDigest.getInstance("SHA-256");
            for (ChangeSet changeSet : changeSets) {
                sha.update((changeSet.key() + "::" + changeSet.checksum() + "\n").getBytes(StandardCharsets.UTF_8));
            }
            return HexFormat.of().formatHex(sha.digest());
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    String json() {
        JsonArrayBuilder changes = Json.createArrayBuilder();
        changeSets.forEach(changeSet -> changes.add(Json.createObjectBuilder()
                .add("id", changeSet.id())
                .add("author", changeSet.author())
                .add("file", changeSet.file())
                .add("checksum", changeSet.checksum())));
        JsonArrayBuilder counters = Json.createArrayBuilder();
        sequences.forEach(sequence -> counters.add(Json.createObjectBuilder()
                .add("name", sequence.name())
                .add("value", sequence.value())
                .add("called", sequence.called())));
        JsonArrayBuilder things = Json.createArrayBuilder();
        parts.forEach(part -> things.add(json(part)));
        JsonObject all = Json.createObjectBuilder()
                .add("format", FORMAT)
                .add("product", product)
                .add("takenAt", takenAt.toString())
                .add("postgres", postgres)
                .add("schema", schema())
                .add("changeSets", changes)
                .add(
                        "journal",
                        Json.createObjectBuilder()
                                .add("entries", journal.entries())
                                .add("waiting", journal.waiting())
                                .add("batches", journal.batches())
                                .add("head", journal.head()))
                .add("sequences", counters)
                .add("parts", things)
                .build();
        StringWriter text = new StringWriter();
        try (JsonWriter writer = Json.createWriterFactory(Map.of(JsonGenerator.PRETTY_PRINTING, true))
                .createWriter(text)) {
            writer.writeObject(all);
        }
        return text.toString();
    }

    private static JsonObjectBuilder json(Part part) {
        return Json.createObjectBuilder()
                .add("name", part.name())
                .add("columns", Json.createArrayBuilder(part.columns()))
                .add("rows", part.rows())
                .add("bytes", part.bytes())
                .add("sha256", part.sha256());
    }

    /** @throws Unusable when it is of a format this Kedang does not know, or no manifest at all */
    static Manifest parse(String text) {
        try (JsonReader reader = Json.createReader(new StringReader(text))) {
            JsonObject all = reader.readObject();
            if (all.getInt("format") != FORMAT) {
                throw new Unusable("The backup is of format " + all.getInt("format") + ", this Kedang knows format "
                        + FORMAT + "; use the Kedang that took it: " + all.getString("product", "unknown"));
            }
            JsonObject journal = all.getJsonObject("journal");
            Manifest manifest = new Manifest(
                    all.getString("product"),
                    Instant.parse(all.getString("takenAt")),
                    all.getString("postgres"),
                    all.getJsonArray("changeSets").getValuesAs(JsonObject.class).stream()
                            .map(one -> new ChangeSet(
                                    one.getString("id"),
                                    one.getString("author"),
                                    one.getString("file"),
                                    one.getString("checksum")))
                            .toList(),
                    new Journal(
                            whole(journal, "entries"),
                            whole(journal, "waiting"),
                            whole(journal, "batches"),
                            journal.getString("head")),
                    all.getJsonArray("sequences").getValuesAs(JsonObject.class).stream()
                            .map(one ->
                                    new Sequence(one.getString("name"), whole(one, "value"), one.getBoolean("called")))
                            .toList(),
                    all.getJsonArray("parts").getValuesAs(JsonObject.class).stream()
                            .map(Manifest::part)
                            .toList());
            if (!manifest.schema().equals(all.getString("schema"))) {
                throw new Unusable(
                        "The manifest of the backup contradicts itself: its list of change sets is another.");
            }
            return manifest;
        } catch (JsonException | NullPointerException | ClassCastException | DateTimeException bad) {
            throw new Unusable("The manifest of the backup cannot be read: " + bad.getMessage(), bad);
        }
    }

    private static Part part(JsonObject one) {
        return new Part(
                one.getString("name"),
                one.getJsonArray("columns").getValuesAs(JsonString::getString),
                whole(one, "rows"),
                whole(one, "bytes"),
                one.getString("sha256"));
    }

    private static long whole(JsonObject object, String name) {
        return object.getJsonNumber(name).longValueExact();
    }
}
