package org.kedang.vigilance.persistence;

import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import jakarta.json.JsonString;
import jakarta.json.spi.JsonProvider;
import java.io.StringReader;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.stream.Collectors;
import org.kedang.vigilance.domain.AlertKind;
import org.kedang.vigilance.domain.AlertLimits;
import org.kedang.vigilance.domain.AlertPolicy;

/** The limits of alerts as a document. */
final class AlertPolicyJson {
    private static final JsonProvider JSON = JsonProvider.provider();

    private AlertPolicyJson() {}

    static String write(AlertPolicy policy) {
        AlertLimits limits = policy.limits();
        JsonArrayBuilder narrowing = JSON.createArrayBuilder();
        limits.narrowing().stream().sorted().map(AlertKind::name).forEach(narrowing::add);
        return JSON.createObjectBuilder()
                .add("note", policy.note())
                .add("burstFiles", limits.burstFiles())
                .add("burstMinutes", limits.burstMinutes())
                .add("nightFiles", limits.nightFiles())
                .add("nightFrom", limits.nightFrom().toString())
                .add("nightUntil", limits.nightUntil().toString())
                .add("refusals", limits.refusals())
                .add("refusalMinutes", limits.refusalMinutes())
                .add("habitTimes", limits.habitTimes())
                .add("habitFloor", limits.habitFloor())
                .add("narrowing", narrowing)
                .build()
                .toString();
    }

    static AlertPolicy read(String code, int version, LocalDate startsOn, String owner, String clause, String content) {
        try (JsonReader reader = JSON.createReader(new StringReader(content))) {
            JsonObject document = reader.readObject();
            AlertLimits limits = new AlertLimits(
                    document.getInt("burstFiles"),
                    document.getInt("burstMinutes"),
                    document.getInt("nightFiles"),
                    LocalTime.parse(document.getString("nightFrom")),
                    LocalTime.parse(document.getString("nightUntil")),
                    document.getInt("refusals"),
                    document.getInt("refusalMinutes"),
                    document.getInt("habitTimes"),
                    document.getInt("habitFloor"),
                    document.getJsonArray("narrowing").getValuesAs(JsonString::getString).stream()
                            .map(AlertKind::valueOf)
                            .collect(Collectors.toSet()));
            return new AlertPolicy(code, version, startsOn, owner, clause, document.getString("note", ""), limits);
        }
    }
}
