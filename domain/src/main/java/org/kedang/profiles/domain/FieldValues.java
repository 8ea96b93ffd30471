package org.kedang.profiles.domain;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * What is written on one file, as the dictionary's canonical text: days ISO, decimals plain, {@code true}/{@code false},
 * choices by code, several choices joined by commas. Immutable. A blank value is no value; an empty row is no row.
 *
 * @param singles value by field code, sorted by code
 * @param repeated rows by group code; each row is value by field code
 */
public record FieldValues(Map<String, String> singles, Map<String, List<Map<String, String>>> repeated) {
    private static final FieldValues EMPTY = new FieldValues(Map.of(), Map.of());

    public FieldValues {
        singles = filled(singles);
        Map<String, List<Map<String, String>>> groups = new TreeMap<>();
        repeated.forEach((group, rows) -> {
            List<Map<String, String>> kept = rows.stream()
                    .map(FieldValues::filled)
                    .filter(row -> !row.isEmpty())
                    .toList();
            if (!kept.isEmpty()) {
                groups.put(group, kept);
            }
        });
        repeated = Collections.unmodifiableMap(groups);
    }

    private static Map<String, String> filled(Map<String, String> values) {
        Map<String, String> kept = new TreeMap<>();
        values.forEach((code, value) -> {
            if (!value.isBlank()) {
                kept.put(code, value);
            }
        });
        return Collections.unmodifiableMap(kept);
    }

    public static FieldValues empty() {
        return EMPTY;
    }

    public static FieldValues of(Map<String, String> singles) {
        return new FieldValues(singles, Map.of());
    }

    public static FieldValues of(Map<String, String> singles, Map<String, List<Map<String, String>>> repeated) {
        return new FieldValues(singles, repeated);
    }

    public boolean isEmpty() {
        return singles.isEmpty() && repeated.isEmpty();
    }

    public Optional<String> value(String code) {
        return Optional.ofNullable(singles.get(code));
    }

    /** The value, or an empty text. */
    public String text(String code) {
        return singles.getOrDefault(code, "");
    }

    /** The rows of a repeated group, empty where there are none. */
    public List<Map<String, String>> rows(String group) {
        return repeated.getOrDefault(group, List.of());
    }

    /** The same with one value set; null or blank takes it away. */
    public FieldValues with(String code, @Nullable String value) {
        Map<String, String> next = new LinkedHashMap<>(singles);
        if (value == null) {
            next.remove(code);
        } else {
            next.put(code, value);
        }
        return new FieldValues(next, repeated);
    }

    /** The same with all rows of one group replaced. */
    public FieldValues withRows(String group, List<Map<String, String>> rows) {
        Map<String, List<Map<String, String>>> next = new LinkedHashMap<>(repeated);
        next.put(group, rows);
        return new FieldValues(singles, next);
    }

    /** Without the values of some fields, single or in rows; a row that says nothing else is gone. */
    public FieldValues without(Set<String> codes) {
        return without(codes, value -> true);
    }

    /** Without those values of some fields that match. */
    public FieldValues without(Set<String> codes, Predicate<String> which) {
        Map<String, String> singlesLeft = new LinkedHashMap<>(singles);
        singlesLeft.entrySet().removeIf(one -> codes.contains(one.getKey()) && which.test(one.getValue()));
        Map<String, List<Map<String, String>>> rowsLeft = new LinkedHashMap<>();
        repeated.forEach((group, rows) -> rowsLeft.put(
                group,
                rows.stream()
                        .map(row -> {
                            Map<String, String> left = new LinkedHashMap<>(row);
                            left.entrySet().removeIf(one -> codes.contains(one.getKey()) && which.test(one.getValue()));
                            return left;
                        })
                        .toList()));
        return new FieldValues(singlesLeft, rowsLeft);
    }

    /** This state with everything the other one says written over it; a group's rows are replaced as a whole. */
    public FieldValues overwrittenBy(FieldValues other) {
        Map<String, String> nextSingles = new LinkedHashMap<>(singles);
        nextSingles.putAll(other.singles);
        Map<String, List<Map<String, String>>> nextRows = new LinkedHashMap<>(repeated);
        nextRows.putAll(other.repeated);
        return new FieldValues(nextSingles, nextRows);
    }

    /** What changed from this state to the later one, single fields first, each sorted by code. */
    public List<FieldChange> diff(FieldValues later) {
        List<FieldChange> changes = new ArrayList<>();
        compare("", singles, later.singles, changes);
        TreeSet<String> groups = new TreeSet<>(repeated.keySet());
        groups.addAll(later.repeated.keySet());
        for (String group : groups) {
            List<Map<String, String>> before = rows(group);
            List<Map<String, String>> after = later.rows(group);
            for (int i = 0; i < Math.max(before.size(), after.size()); i++) {
                compare(
                        group + "[" + i + "].",
                        i < before.size() ? before.get(i) : Map.of(),
                        i < after.size() ? after.get(i) : Map.of(),
                        changes);
            }
        }
        return List.copyOf(changes);
    }

    /** This state with changes made to it, as {@link #diff} tells them. */
    public FieldValues changedBy(List<FieldChange> changes) {
        Map<String, String> nextSingles = new LinkedHashMap<>(singles);
        Map<String, List<Map<String, String>>> nextRows = new LinkedHashMap<>();
        repeated.forEach((group, rows) -> nextRows.put(group, new ArrayList<>(rows)));
        for (FieldChange change : changes) {
            int bracket = change.field().indexOf('[');
            if (bracket < 0) {
                put(nextSingles, change.field(), change.after());
                continue;
            }
            List<Map<String, String>> rows =
                    nextRows.computeIfAbsent(change.field().substring(0, bracket), group -> new ArrayList<>());
            int place = Integer.parseInt(
                    change.field().substring(bracket + 1, change.field().indexOf(']')));
            while (rows.size() <= place) {
                rows.add(Map.of());
            }
            Map<String, String> row = new LinkedHashMap<>(rows.get(place));
            put(row, change.code(), change.after());
            rows.set(place, row);
        }
        return new FieldValues(nextSingles, nextRows);
    }

    private static void put(Map<String, String> values, String code, @Nullable String value) {
        if (value == null) {
            values.remove(code);
        } else {
            values.put(code, value);
        }
    }

    private static void compare(
            String prefix, Map<String, String> before, Map<String, String> after, List<FieldChange> changes) {
        TreeSet<String> codes = new TreeSet<>(before.keySet());
        codes.addAll(after.keySet());
        for (String code : codes) {
            String old = before.get(code);
            String now = after.get(code);
            if (!Objects.equals(old, now)) {
                changes.add(new FieldChange(prefix + code, old, now));
            }
        }
    }
}
