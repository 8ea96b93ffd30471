package org.kedang.profiles.usecase;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.kedang.profiles.api.FileView;
import org.kedang.profiles.domain.Completeness;
import org.kedang.profiles.domain.Dictionary;
import org.kedang.profiles.domain.FieldDefinition;
import org.kedang.profiles.domain.FieldGroup;
import org.kedang.profiles.domain.FieldValues;
import org.kedang.profiles.domain.Sight;

/** A file's values as a reader sees them, block by block as a dictionary orders them. */
final class FileGroups {
    private FileGroups() {}

    static List<FileView.Group> of(Dictionary dictionary, FieldValues values, Sight sight) {
        List<FileView.Group> groups = new ArrayList<>();
        String customerType = values.text("customerType");
        for (FieldGroup group : dictionary.groups()) {
            List<FieldDefinition> fields = dictionary.fieldsOf(group.code()).stream()
                    .filter(field -> field.applies().to(customerType))
                    .toList();
            if (fields.isEmpty()) {
                continue;
            }
            List<FileView.Cell> cells = new ArrayList<>();
            List<List<FileView.Cell>> rows = new ArrayList<>();
            if (group.repeated()) {
                List<Map<String, String>> written = values.rows(group.code());
                for (int i = 0; i < written.size(); i++) {
                    List<FileView.Cell> row = new ArrayList<>();
                    for (FieldDefinition field : fields) {
                        String path = group.code() + "[" + i + "]." + field.code();
                        row.add(cell(field, path, written.get(i).getOrDefault(field.code(), ""), sight));
                    }
                    rows.add(List.copyOf(row));
                }
            } else {
                fields.forEach(field -> cells.add(cell(field, field.code(), values.text(field.code()), sight)));
            }
            groups.add(new FileView.Group(group, fields.get(0).category(), cells, rows));
        }
        return groups;
    }

    private static FileView.Cell cell(FieldDefinition field, String path, String value, Sight sight) {
        boolean masked = sight.masks(field.code()) && !value.isEmpty();
        return new FileView.Cell(field, path, masked ? sight.mask(field.code()).apply(value) : value, masked);
    }

    /** Only what belongs to some categories; a group of which nothing does is not there. */
    static List<FileView.Group> within(Set<Integer> categories, List<FileView.Group> groups) {
        List<FileView.Group> open = new ArrayList<>();
        for (FileView.Group group : groups) {
            List<FileView.Cell> cells = within(group.cells(), categories);
            List<List<FileView.Cell>> rows = group.rows().stream()
                    .map(row -> within(row, categories))
                    .filter(row -> !row.isEmpty())
                    .toList();
            boolean own = categories.contains(group.category());
            if (own || !cells.isEmpty() || !rows.isEmpty()) {
                int category = own || cells.isEmpty()
                        ? group.category()
                        : cells.get(0).field().category();
                open.add(new FileView.Group(group.group(), category, cells, rows));
            }
        }
        return open;
    }

    private static List<FileView.Cell> within(List<FileView.Cell> cells, Set<Integer> categories) {
        return cells.stream()
                .filter(cell -> categories.contains(cell.field().category()))
                .toList();
    }

    /** The empty fields that count for completeness, a table by its first field. */
    static List<FieldDefinition> missing(Completeness completeness, Dictionary dictionary) {
        List<FieldDefinition> fields = new ArrayList<>();
        for (String code : completeness.missing()) {
            dictionary
                    .field(code)
                    .or(() -> dictionary.fieldsOf(code).stream().findFirst())
                    .ifPresent(fields::add);
        }
        return fields;
    }
}
