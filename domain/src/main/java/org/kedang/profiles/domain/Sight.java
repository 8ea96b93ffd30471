package org.kedang.profiles.domain;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * How values of the past are shown: under the masks of today's dictionary, exactly as the present file shows them. What a
 * field held that is no longer collected is nobody's business any more (C19): it is masked as a whole. Sensitive data nobody
 * consents to any more is absent.
 *
 * @param today the dictionary in force
 * @param clear codes of fields that are shown as they are to this reader
 * @param absent codes of fields that are as good as empty, for every reader (PIPL 15)
 */
public record Sight(Dictionary today, Set<String> clear, Set<String> absent) {
    public Sight {
        clear = Set.copyOf(clear);
        absent = Set.copyOf(absent);
    }

    /** Where nothing is absent. */
    public Sight(Dictionary today, Set<String> clear) {
        this(today, clear, Set.of());
    }

    /** For somebody who sees every mask. */
    public Sight(Dictionary today) {
        this(today, Set.of());
    }

    /** For values that are masked already, or for somebody who sees all of them. */
    public static Sight clear(Dictionary today) {
        return new Sight(
                today, today.allFields().stream().map(FieldDefinition::code).collect(Collectors.toSet()));
    }

    /** The same, with fields that are as good as empty. */
    public Sight without(Set<String> codes) {
        return new Sight(today, clear, codes);
    }

    /** Whether a field's values are as good as not there. */
    public boolean hides(String code) {
        return absent.contains(code);
    }

    /** The mask of a field of any dictionary; none where the value is shown as it is. */
    public Mask mask(String code) {
        if (clear.contains(code)) {
            return Mask.NONE;
        }
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
        values.forEach((code, value) -> {
            if (!hides(code) || ErasedValue.is(value)) {
                seen.put(code, mask(code).apply(value));
            }
        });
        return seen;
    }

    /** Changes as histories tell them, without values of fields that are absent; what was erased is told as erased. */
    public List<FieldChange> of(List<FieldChange> changes) {
        return today.masked(changes.stream()
                .map(change ->
                        new FieldChange(change.field(), seen(change, change.before()), seen(change, change.after())))
                .filter(change -> change.before() != null || change.after() != null)
                .toList());
    }

    private @Nullable String seen(FieldChange change, @Nullable String value) {
        return value != null && (!hides(change.code()) || ErasedValue.is(value)) ? value : null;
    }

    /** The values as they are, without those of fields that are absent; what was erased is told as erased. */
    public FieldValues present(FieldValues values) {
        return absent.isEmpty() ? values : values.without(absent, value -> !ErasedValue.is(value));
    }
}
