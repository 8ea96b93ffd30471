package org.kedang.profiles.domain;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * Which values of a customer's papers are overwritten, and with what (PIPL 15, 47; C19). Pure: it makes new papers of old ones.
 *
 * @param codes fields nobody consents to any more: every value of theirs
 * @param shared fields other people go on consenting to: only values in rows that name the person
 * @param person who took his consent back; blank where nobody did
 * @param mark what stands in their place
 */
public record Erasure(Set<String> codes, Set<String> shared, String person, ErasedValue mark) {
    public Erasure {
        codes = Set.copyOf(codes);
        shared = Set.copyOf(shared);
        person = person.strip();
    }

    /** Whether there is nothing it could be about. */
    public boolean none() {
        return codes.isEmpty() && (shared.isEmpty() || person.isEmpty());
    }

    /** Whether a field is one of those it is about. */
    public boolean about(String code) {
        return codes.contains(code) || shared.contains(code);
    }

    /** The values with what is erased marked as such. */
    public FieldValues marked(FieldValues values) {
        return changed(values, value -> mark.written());
    }

    /** The values without what is erased; a row that says nothing else is gone. */
    public FieldValues removed(FieldValues values) {
        return changed(values, value -> "");
    }

    private FieldValues changed(FieldValues values, UnaryOperator<String> written) {
        Map<String, String> singles = new LinkedHashMap<>();
        values.singles()
                .forEach((code, value) -> singles.put(code, codes.contains(code) ? left(value, written) : value));
        Map<String, List<Map<String, String>>> repeated = new LinkedHashMap<>();
        values.repeated().forEach((group, rows) -> {
            List<Map<String, String>> kept = new ArrayList<>();
            for (Map<String, String> row : rows) {
                Map<String, String> next = new LinkedHashMap<>();
                row.forEach((code, value) -> next.put(code, hits(code, row) ? left(value, written) : value));
                kept.add(next);
            }
            repeated.put(group, kept);
        });
        return FieldValues.of(singles, repeated);
    }

    // what was erased before was erased by somebody else
    private static String left(String value, UnaryOperator<String> written) {
        return ErasedValue.is(value) ? value : written.apply(value);
    }

    private boolean hits(String code, Map<String, String> row) {
        return codes.contains(code) || (shared.contains(code) && !person.isEmpty() && row.containsValue(person));
    }

    /**
     * Changes of a version with what is erased marked as such.
     *
     * @param before everything the file said before them
     * @param after everything it said after them
     */
    public List<FieldChange> of(List<FieldChange> changes, FieldValues before, FieldValues after) {
        return changes.stream()
                .map(change -> new FieldChange(
                        change.field(), of(change, change.before(), before), of(change, change.after(), after)))
                .toList();
    }

    private @Nullable String of(FieldChange change, @Nullable String value, FieldValues state) {
        return value == null || !hits(change, state) ? value : left(value, old -> mark.written());
    }

    private boolean hits(FieldChange change, FieldValues state) {
        int bracket = change.field().indexOf('[');
        if (bracket < 0) {
            return codes.contains(change.code());
        }
        List<Map<String, String>> rows = state.rows(change.field().substring(0, bracket));
        int place = Integer.parseInt(
                change.field().substring(bracket + 1, change.field().indexOf(']')));
        return hits(change.code(), place < rows.size() ? rows.get(place) : Map.of());
    }

    /**
     * All versions of a file with what is erased marked as such.
     *
     * @param versions from the opening on, without gaps
     */
    public List<FileVersion> of(List<FileVersion> versions) {
        List<FileVersion> told = new ArrayList<>();
        FieldValues before = FieldValues.empty();
        for (FileVersion version : versions) {
            FieldValues after = before.changedBy(version.changes());
            told.add(version.telling(of(version.changes(), before, after)));
            before = after;
        }
        return told;
    }

    /**
     * A wish without what is erased. Where nothing else is left of it, it stays with the mark, so that whoever decides sees what
     * it was about.
     *
     * @param open whether it may still be applied
     */
    public ProposedChange of(ProposedChange change, boolean open) {
        ProposedChange told = change.told(marked(change.before()), marked(change.after()));
        if (!open || told.equals(change)) {
            return told;
        }
        Set<String> fields = new TreeSet<>(change.fields());
        fields.removeAll(codes);
        ProposedChange left = ProposedChange.of(
                        fields, change.groups(), removed(change.before()), removed(change.after()))
                .unseen(change.unseen());
        return left.nothing() ? told : left;
    }
}
