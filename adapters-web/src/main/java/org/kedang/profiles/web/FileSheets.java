package org.kedang.profiles.web;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.kedang.portal.text.Messages;
import org.kedang.profiles.api.FileView;
import org.kedang.profiles.domain.FieldDefinition;
import org.kedang.profiles.domain.FieldType;

/** A file's content in a reader's words: six sheets, one a category (001 二), each with the groups of the dictionary. */
public final class FileSheets {
    /** The six categories of a file. */
    public static final int CATEGORIES = 6;

    private static final int LONG = 24;
    private static final Pattern IN_ROW = Pattern.compile("(\\w+)\\[(\\d+)]\\.(\\w+)");

    private final FileView file;
    private final Messages texts;
    private final FieldWords words;
    private final CardPlaces places;
    private final Map<String, FieldDefinition> fields = new HashMap<>();
    private final Map<String, String> groupLabels = new HashMap<>();

    /**
     * One category.
     *
     * @param filled how many fields and rows say something
     */
    public record Sheet(int category, String label, int filled, List<Block> blocks) {
        public Sheet {
            blocks = List.copyOf(blocks);
        }
    }

    /**
     * One group of a sheet.
     *
     * @param items the filled fields of a single group
     * @param columns labels of a repeated group's columns, those only that say something in some row
     * @param rows the rows of a repeated group, an item for each column
     * @param open labels of the fields that say nothing yet, joined; empty when all are filled
     * @param openCount how many those are
     */
    public record Block(
            String code,
            String title,
            boolean repeated,
            List<Item> items,
            List<String> columns,
            List<List<Item>> rows,
            String open,
            int openCount) {
        public Block {
            items = List.copyOf(items);
            columns = List.copyOf(columns);
            rows = List.copyOf(rows);
        }

        public boolean filled() {
            return !items.isEmpty() || !rows.isEmpty();
        }
    }

    /** One value in words. */
    public record Item(String path, String label, String text, boolean masked, boolean wide, boolean mono) {}

    /**
     * @param divisions words for the code of an administrative division; the code itself when it knows none
     */
    public FileSheets(FileView file, Messages texts, Function<String, String> divisions) {
        this.file = file;
        this.texts = texts;
        this.words = new FieldWords(texts, divisions);
        this.places = CardPlaces.of(file, texts);
        for (FileView.Group group : file.groups()) {
            groupLabels.put(group.group().code(), group.group().labels().in(texts.locale()));
            group.cells().forEach(cell -> fields.put(cell.field().code(), cell.field()));
            group.rows()
                    .forEach(row -> row.forEach(cell -> fields.put(cell.field().code(), cell.field())));
        }
    }

    /** The six sheets in their order, empty ones too. */
    public List<Sheet> sheets() {
        List<Sheet> sheets = new ArrayList<>();
        for (int category = 1; category <= CATEGORIES; category++) {
            List<Block> blocks = new ArrayList<>();
            int filled = 0;
            for (FileView.Group group : file.groups()) {
                Block block = block(group, category);
                if (block != null) {
                    blocks.add(block);
                    filled += block.items().size() + block.rows().size();
                }
            }
            sheets.add(new Sheet(category, texts.get("file.category." + category), filled, blocks));
        }
        return sheets;
    }

    private @Nullable Block block(FileView.Group group, int category) {
        String title = group.group().labels().in(texts.locale());
        String code = group.group().code();
        if (group.group().repeated()) {
            return group.category() == category ? table(group, code, title) : null;
        }
        List<FileView.Cell> cells = group.cells().stream()
                .filter(cell -> cell.field().category() == category)
                .toList();
        if (cells.isEmpty()) {
            return null;
        }
        List<FileView.Cell> open =
                cells.stream().filter(cell -> cell.value().isEmpty()).toList();
        return new Block(
                code,
                title,
                false,
                cells.stream()
                        .filter(cell -> !cell.value().isEmpty())
                        .map(this::item)
                        .toList(),
                List.of(),
                List.of(),
                open.stream().map(cell -> cell.field().label(texts.locale())).collect(Collectors.joining(separator())),
                open.size());
    }

    private Block table(FileView.Group group, String code, String title) {
        List<Integer> shown = new ArrayList<>();
        List<String> columns = new ArrayList<>();
        if (!group.rows().isEmpty()) {
            for (int i = 0; i < group.rows().get(0).size(); i++) {
                int column = i;
                if (group.rows().stream()
                        .anyMatch(row -> !row.get(column).value().isEmpty())) {
                    shown.add(column);
                    columns.add(
                            SensitiveWords.label(group.rows().get(0).get(column).field(), texts));
                }
            }
        }
        List<List<Item>> rows = group.rows().stream()
                .map(row -> shown.stream().map(column -> item(row.get(column))).toList())
                .toList();
        return new Block(code, title, true, List.of(), columns, rows, "", 0);
    }

    private Item item(FileView.Cell cell) {
        FieldDefinition field = cell.field();
        String text = cell.masked() ? words.erased(cell.value()) : text(field, cell.value());
        boolean wide = field.type() == FieldType.LONG_TEXT || text.length() > LONG;
        return new Item(
                cell.path(),
                SensitiveWords.label(field, texts),
                text,
                cell.masked(),
                wide,
                field.type().isCode());
    }

    /** A canonical value in the reader's words. */
    String text(FieldDefinition field, String value) {
        return words.of(field, value);
    }

    /** A field's label; in a row with the group and the row's place: 其他联系人 1 · 手机. */
    String label(String path) {
        Matcher row = IN_ROW.matcher(path);
        if (row.matches()) {
            String group = groupLabels.getOrDefault(row.group(1), row.group(1));
            String field = Optional.ofNullable(fields.get(row.group(3)))
                    .map(definition -> definition.label(texts.locale()))
                    .orElse(row.group(3));
            return group + " " + (Integer.parseInt(row.group(2)) + 1) + " · " + field;
        }
        return Optional.ofNullable(fields.get(path))
                .map(definition -> definition.label(texts.locale()))
                .orElse(path);
    }

    /** Where the values of the card stand. */
    CardPlaces places() {
        return places;
    }

    /** A value of a change in words; it is masked already. Empty for nothing. */
    String changed(String code, @Nullable String value) {
        if (value == null) {
            return "";
        }
        FieldDefinition field = fields.get(code);
        return field == null ? words.erased(value) : text(field, value);
    }

    /** The kind of an alias in words: its own, or the label of the field it comes from. */
    String aliasKind(String kind) {
        String key = "file.alias." + kind;
        if (texts.has(key)) {
            return texts.get(key);
        }
        return fields.containsKey(kind) ? label(kind) : texts.get("file.alias.other");
    }

    /** Under which category a field of the dictionary stands; 1 when the file has no such field. */
    static int categoryOf(FieldDefinition field) {
        return field.category();
    }

    private String separator() {
        return texts.get("portal.list.separator");
    }
}
