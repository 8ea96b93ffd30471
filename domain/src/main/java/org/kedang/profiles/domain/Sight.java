package org.kedang.profiles.domain;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * How values of the past are shown: under the masks of today's dictionary, exactly as the present file shows them. What a
 * field held that is no longer collected is nobody's business any more (C19): it is masked as a whole.
 *
 * @param today the dictionary in force
 */
public record Sight(Dictionary today) {

    /** The mask of a field of any dictionary; none where the value is shown as it is. */
    public Mask mask(String code) {
        return today.field(code)
                .filter(FieldDefinition::switchedOn)
                .map(FieldDefinition::mask)
                .orElse(Mask.WHOLE);
    }

    /** Whether a field's values are masked. */
    public boolean masks(String code) {
        return mask(code) != Mask.NONE;
    }

    /** All values as they are shown. */
    public FieldValues of(FieldValues values) {
        Map<String, List<Map<String, String>>> repeated = new LinkedHashMap<>();
        values.repeated()
                .forEach((group, rows) ->
                        repeated.put(group, rows.stream().map(this::row).toList()));
        return FieldValues.of(row(values.singles()), repeated);
    }

    /** One row, or the single fields, as they are shown. */
    public Map<String, String> row(Map<String, String> values) {
        Map<String, String> seen = new LinkedHashMap<>();
        values.forEach((code, value) -> seen.put(code, mask(code).apply(value)));
        return seen;
    }
}
