package org.kedang.profiles.domain;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Two states of one file, or of two files, field by field in the order of the card (PRF-26). Values that differ under the same
 * mask differ; what they are stays masked.
 */
public final class FileComparison {

    /** What became of a row, or of a field. */
    public enum Kind {
        SAME,
        CHANGED,
        ADDED,
        REMOVED
    }

    /**
     * One state.
     *
     * @param dictionary in force then
     */
    public record State(FieldValues values, Dictionary dictionary) {}

    /**
     * One block of the card that says something in one of the states.
     *
     * @param lines the fields of a single block
     * @param rows the rows of a repeated block
     */
    public record Group(FieldGroup group, List<Line> lines, List<Row> rows) {
        public Group {
            lines = List.copyOf(lines);
            rows = List.copyOf(rows);
        }

        /** How many fields and rows differ. */
        public int differences() {
            int count = 0;
            for (Line line : lines) {
                count += line.kind() == Kind.SAME ? 0 : 1;
            }
            for (Row row : rows) {
                count += row.kind() == Kind.SAME ? 0 : 1;
            }
            return count;
        }
    }

    /**
     * One field that says something in one of the states.
     *
     * @param field by the later dictionary that has it
     * @param path field code; in a row {@code group[index].code} with its place in the later state, or in the earlier one
     *     where it was taken away
     * @param before null for nothing
     * @param after null for nothing
     * @param masked whether the values stand under a mask
     */
    public record Line(
            FieldDefinition field,
            String path,
            @Nullable String before,
            @Nullable String after,
            Kind kind,
            boolean masked) {}

    /**
     * One row of a table.
     *
     * @param before its place in the earlier state from 1; 0 when it was not there
     * @param after its place in the later state from 1; 0 when it is not there
     */
    public record Row(Kind kind, int before, int after, List<Line> lines) {
        public Row {
            lines = List.copyOf(lines);
        }
    }

    private final State before;
    private final State after;
    private final Sight sight;

    private FileComparison(State before, State after, Sight sight) {
        this.before = before;
        this.after = after;
        this.sight = sight;
    }

    /** All blocks in the order of the later dictionary; a field only the earlier one has stands behind the others. */
    public static List<Group> between(State before, State after, Sight sight) {
        return new FileComparison(
                        new State(sight.present(before.values()), before.dictionary()),
                        new State(sight.present(after.values()), after.dictionary()),
                        sight)
                .groups();
    }

    private List<Group> groups() {
        Map<String, FieldGroup> groups = new LinkedHashMap<>();
        Map<String, Map<String, FieldDefinition>> fields = new LinkedHashMap<>();
        boolean earlierFirst =
                before.dictionary().version() > after.dictionary().version();
        for (State state : earlierFirst ? List.of(before, after) : List.of(after, before)) {
            state.dictionary().groups().forEach(group -> groups.putIfAbsent(group.code(), group));
            for (FieldDefinition field : state.dictionary().allFields()) {
                boolean placed = fields.values().stream().anyMatch(own -> own.containsKey(field.code()));
                if (!placed) {
                    fields.computeIfAbsent(field.group(), code -> new LinkedHashMap<>())
                            .put(field.code(), field);
                }
            }
        }
        List<Group> compared = new ArrayList<>();
        for (FieldGroup group : groups.values()) {
            List<FieldDefinition> own =
                    List.copyOf(fields.getOrDefault(group.code(), Map.of()).values());
            Group one = group.repeated()
                    ? new Group(group, List.of(), rows(group.code(), own))
                    : new Group(
                            group,
                            lines(
                                    "",
                                    own,
                                    before.values().singles(),
                                    after.values().singles()),
                            List.of());
            if (!one.lines().isEmpty() || !one.rows().isEmpty()) {
                compared.add(one);
            }
        }
        return List.copyOf(compared);
    }

    private List<Row> rows(String group, List<FieldDefinition> fields) {
        List<Map<String, String>> old = before.values().rows(group);
        List<Map<String, String>> now = after.values().rows(group);
        List<Row> rows = new ArrayList<>();
        for (RowPairs.Pair pair : RowPairs.of(old, now)) {
            boolean gone = pair.after() == RowPairs.NONE;
            boolean fresh = pair.before() == RowPairs.NONE;
            Map<String, String> was = fresh ? Map.of() : old.get(pair.before());
            Map<String, String> is = gone ? Map.of() : now.get(pair.after());
            String prefix = group + "[" + (gone ? pair.before() : pair.after()) + "].";
            Kind kind = gone ? Kind.REMOVED : fresh ? Kind.ADDED : was.equals(is) ? Kind.SAME : Kind.CHANGED;
            rows.add(new Row(kind, pair.before() + 1, pair.after() + 1, lines(prefix, fields, was, is)));
        }
        return rows;
    }

    private List<Line> lines(
            String prefix, List<FieldDefinition> fields, Map<String, String> was, Map<String, String> is) {
        List<Line> lines = new ArrayList<>();
        for (FieldDefinition field : fields) {
            String old = was.get(field.code());
            String now = is.get(field.code());
            if (old == null && now == null) {
                continue;
            }
            Kind kind = Objects.equals(old, now)
                    ? Kind.SAME
                    : old == null ? Kind.ADDED : now == null ? Kind.REMOVED : Kind.CHANGED;
            Mask mask = sight.mask(field.code());
            lines.add(new Line(
                    field, prefix + field.code(), under(mask, old), under(mask, now), kind, mask != Mask.NONE));
        }
        return lines;
    }

    private static @Nullable String under(Mask mask, @Nullable String value) {
        return value == null ? null : mask.apply(value);
    }
}
