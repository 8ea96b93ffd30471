package org.kedang.profiles.domain;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.kedang.kit.domain.Secrecy;

/**
 * The fields of a file that are searched or ruled on, each by itself, and the rest as one document. The two together are
 * exactly the file's values; a missing text is empty.
 */
public record TypedFields(
        String name,
        String shortName,
        String creditCode,
        String customerType,
        LifeStage stage,
        Secrecy secrecy,
        String region,
        String industry,
        String productLine,
        String channel,
        String projectType,
        FieldValues rest) {

    /** Codes of the fields kept by themselves. */
    public static final List<String> CODES = List.of(
            "name",
            "shortName",
            "creditCode",
            "customerType",
            "lifeStage",
            "secrecy",
            "region",
            "industry",
            "productLine",
            "channel",
            "projectType");

    /** Takes the values apart. A file without a stage is potential, one without a level is internal. */
    public static TypedFields of(FieldValues values) {
        Map<String, String> others = new LinkedHashMap<>(values.singles());
        CODES.forEach(others::remove);
        return new TypedFields(
                values.text("name"),
                values.text("shortName"),
                values.text("creditCode"),
                values.text("customerType"),
                LifeStage.ofText(values.text("lifeStage")),
                secrecyOf(values.text("secrecy")),
                values.text("region"),
                values.text("industry"),
                values.text("productLine"),
                values.text("channel"),
                values.text("projectType"),
                FieldValues.of(others, values.repeated()));
    }

    /** Everything together again. */
    public FieldValues values() {
        Map<String, String> all = new LinkedHashMap<>(rest.singles());
        all.put("name", name);
        all.put("shortName", shortName);
        all.put("creditCode", creditCode);
        all.put("customerType", customerType);
        all.put("lifeStage", stage.name());
        all.put("secrecy", secrecy.name());
        all.put("region", region);
        all.put("industry", industry);
        all.put("productLine", productLine);
        all.put("channel", channel);
        all.put("projectType", projectType);
        return FieldValues.of(all, rest.repeated());
    }

    private static Secrecy secrecyOf(String text) {
        for (Secrecy level : Secrecy.values()) {
            if (level.name().equals(text.toUpperCase(Locale.ROOT))) {
                return level;
            }
        }
        return Secrecy.INTERNAL;
    }
}
