package org.kedang.profiles.persistence;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.json.JsonObject;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.kedang.kit.domain.Role;
import org.kedang.profiles.domain.FieldStage;
import org.kedang.profiles.domain.FirmProfile;
import org.kedang.profiles.spi.FirmProfiles;

/** The ready sets of rules in the files {@code firm-profiles/<code>.json} of the product, read once. */
@ApplicationScoped
public class ShippedFirmProfiles implements FirmProfiles {
    /** In the order people choose from. */
    private static final List<String> CODES = List.of(
            "lamp-factory",
            "club",
            "trade-company",
            "business-unit",
            "archive-centre",
            "hotel",
            "property-service",
            "course-default");

    private final List<FirmProfile> all =
            CODES.stream().map(ShippedFirmProfiles::read).toList();

    @Override
    public List<FirmProfile> all() {
        return all;
    }

    private static FirmProfile read(String code) {
        String file = "/firm-profiles/" + code + ".json";
        try (InputStream in = Objects.requireNonNull(ShippedFirmProfiles.class.getResourceAsStream(file), file)) {
            return read(JsonForm.parse(new String(in.readAllBytes(), StandardCharsets.UTF_8)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static FirmProfile read(JsonObject document) {
        JsonObject changes = document.getJsonObject("changes");
        JsonObject book = document.getJsonObject("fields");
        JsonObject wanted = book.getJsonObject("required");
        Map<String, FieldStage> required = new HashMap<>();
        wanted.keySet().forEach(field -> required.put(field, FieldStage.valueOf(wanted.getString(field))));
        return new FirmProfile(
                document.getString("code"),
                document.getInt("edition"),
                document.getString("regulation"),
                JsonForm.labels(document.getJsonArray("name")),
                JsonForm.labels(document.getJsonArray("about")),
                PolicyJson.content(document.getJsonObject("opening")),
                document.getString("openingClause"),
                new FirmProfile.Changes(
                        JsonForm.labels(changes.getJsonArray("title")),
                        changes.getString("clause"),
                        ChangePolicyJson.chains(changes),
                        changes.getInt("farthestDays"),
                        ChangePolicyJson.renaming(changes)),
                following(document.getJsonObject("following")),
                new FirmProfile.FieldBook(DictionaryJson.groups(book), DictionaryJson.fields(book), required));
    }

    private static FirmProfile.Following following(JsonObject following) {
        return new FirmProfile.Following(
                TriggerPolicyJson.triggers(following),
                Role.valueOf(following.getString("escalation")),
                following.getString("triggersClause"),
                StagePolicyJson.moves(following),
                following.getString("movesClause"));
    }
}
