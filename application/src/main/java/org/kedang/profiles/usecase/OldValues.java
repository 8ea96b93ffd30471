package org.kedang.profiles.usecase;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.kedang.kit.domain.CustomerId;
import org.kedang.kit.domain.Refused;
import org.kedang.profiles.domain.Dictionary;
import org.kedang.profiles.domain.ErasedValue;
import org.kedang.profiles.domain.FieldValues;
import org.kedang.profiles.domain.FileRule;
import org.kedang.profiles.domain.Sight;
import org.kedang.profiles.spi.FileHistory;

/**
 * What an older version said, put into a new wish: what is named is taken from it, and a mask that comes back unchanged stands
 * for what that version said, so that nobody sees a value he may not see to ask it back.
 */
@Dependent
class OldValues {
    private final FileHistory history;
    private final ConsentDesk consents;

    @Inject
    OldValues(FileHistory history, ConsentDesk consents) {
        this.history = history;
        this.consents = consents;
    }

    /**
     * What is wished, in clear.
     *
     * @param unseen codes of the single fields whose value the asker has not seen
     */
    record Wished(Map<String, String> fields, Map<String, List<Map<String, String>>> rows, Set<String> unseen) {}

    /** @throws Refused {@code NO_SUCH_VERSION} */
    Wished wished(
            CustomerId customer,
            Map<String, String> fields,
            Map<String, List<Map<String, String>>> rows,
            AskForChange.@Nullable Restore restore,
            Dictionary dictionary) {
        if (restore == null) {
            return new Wished(fields, rows, Set.of());
        }
        FieldValues old = history.version(customer, restore.version())
                .orElseThrow(() -> new Refused(FileRule.NO_SUCH_VERSION, restore.version()))
                .values();
        Sight sight = consents.sight(customer, dictionary);
        old = ErasedValue.without(sight.present(old));
        FieldValues seen = sight.of(old);
        Map<String, String> moreFields = new LinkedHashMap<>(fields);
        Map<String, List<Map<String, String>>> moreRows = new LinkedHashMap<>(rows);
        for (String code : restore.codes()) {
            boolean table =
                    dictionary.group(code).filter(group -> group.repeated()).isPresent();
            if (table) {
                moreRows.putIfAbsent(code, seen.rows(code));
            } else {
                moreFields.putIfAbsent(code, seen.text(code));
            }
        }
        return unmasked(moreFields, moreRows, old, dictionary);
    }

    /** Typed values where a mask stands for what the source says. */
    static Wished unmasked(
            Map<String, String> fields,
            Map<String, List<Map<String, String>>> rows,
            FieldValues source,
            Dictionary dictionary) {
        FieldValues clear = MaskedInput.unmasked(Storable.of(FieldValues.of(fields, rows)), source, dictionary);
        Map<String, String> clearFields = new LinkedHashMap<>();
        Map<String, List<Map<String, String>>> clearRows = new LinkedHashMap<>();
        Set<String> unseen = new TreeSet<>();
        fields.forEach((code, typed) -> {
            String value = clear.text(code);
            clearFields.put(code, value);
            if (!typed.isBlank() && !value.equals(typed)) {
                unseen.add(code);
            }
        });
        rows.keySet().forEach(group -> clearRows.put(group, clear.rows(group)));
        return new Wished(clearFields, clearRows, unseen);
    }
}
