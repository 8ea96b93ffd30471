package org.kedang.profiles.web;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.kedang.kit.domain.Problem;
import org.kedang.kit.domain.Secrecy;
import org.kedang.portal.Choice;
import org.kedang.profiles.domain.Applies;
import org.kedang.profiles.domain.Dictionary;
import org.kedang.profiles.domain.FieldDefinition;
import org.kedang.profiles.domain.FieldGroup;
import org.kedang.profiles.domain.FieldStage;
import org.kedang.profiles.domain.FieldType;
import org.kedang.profiles.domain.FieldValues;

/**
 * A form made from the field dictionary: its blocks and fields in the order of the card, with what is typed in them. What
 * was typed stays, right or wrong; {@link #values()} gives it back as it is. Values of fields the form does not show, of
 * retired ones for example, are kept too.
 */
public final class DictionaryForm implements Serializable {
    private static final long serialVersionUID = 1L;
    private static final Pattern DIVISION = Pattern.compile("\\s*([0-9]{6})(?:\\s.*)?", Pattern.DOTALL);
    private static final Pattern IN_ROW = Pattern.compile("(\\w+)\\[(\\d+)]\\.(\\w+)");

    /** One field as the dictionary describes it, in the reader's language. */
    public static final class Field implements Serializable {
        private static final long serialVersionUID = 1L;
        private final String code;
        private final String label;
        private final String help;
        private final String kind;
        private final String inputMode;
        private final String unit;
        private final boolean required;
        private final boolean later;
        private final boolean personal;
        private final boolean confidential;
        private final Applies applies;
        private final List<Choice> options;
        private final boolean watched;

        Field(FieldDefinition field, FieldStage stage, Set<String> demanded, Set<String> watched, Locale locale) {
            this.code = field.code();
            this.label = field.label(locale);
            this.help = field.help().in(locale);
            this.kind = kindOf(field.type());
            this.inputMode = inputModeOf(field.type());
            this.unit = field.type() == FieldType.PERCENT && field.unit().isBlank() ? "%" : field.unit();
            this.required = stage.demands(field.requiredAt()) || demanded.contains(field.code());
            this.later = !required && field.requiredAt() == FieldStage.FILING;
            this.personal = field.personal();
            this.confidential = field.secrecy() == Secrecy.CONFIDENTIAL;
            this.applies = field.applies();
            this.options = new ArrayList<>(field.choices().stream()
                    .map(choice -> new Choice(choice.code(), choice.labels().in(locale)))
                    .toList());
            this.watched = watched.contains(field.code());
        }

        private static String kindOf(FieldType type) {
            return switch (type) {
                case LONG_TEXT -> "long";
                case INTEGER, DECIMAL, MONEY, PERCENT -> "number";
                case DATE -> "date";
                case BOOLEAN -> "yes";
                case CHOICE -> "choice";
                case MULTI_CHOICE -> "choices";
                case DIVISION -> "division";
                case CREDIT_CODE, ID_NUMBER, BANK_ACCOUNT, POSTCODE, PHONE -> "code";
                case TEXT, EMAIL, URL -> "text";
            };
        }

        private static String inputModeOf(FieldType type) {
            return switch (type) {
                case PHONE -> "tel";
                case EMAIL -> "email";
                case URL -> "url";
                case POSTCODE, BANK_ACCOUNT -> "numeric";
                default -> "text";
            };
        }

        public String getCode() {
            return code;
        }

        public String getLabel() {
            return label;
        }

        public String getHelp() {
            return help;
        }

        /** Which input it takes: text, code, long, number, date, yes, choice, choices or division. */
        public String getKind() {
            return kind;
        }

        public String getInputMode() {
            return inputMode;
        }

        public String getUnit() {
            return unit;
        }

        /** Whether the stage the form is made for demands it. */
        public boolean isRequired() {
            return required;
        }

        /** Whether filing demands it, though this form does not yet. */
        public boolean isLater() {
            return later;
        }

        public boolean isPersonal() {
            return personal;
        }

        public boolean isConfidential() {
            return confidential;
        }

        public List<Choice> getOptions() {
            return options;
        }

        public boolean isWide() {
            return kind.equals("long") || kind.equals("choices") || code.endsWith("ddress");
        }

        /** Whether leaving the field asks for customers alike. */
        public boolean isWatched() {
            return watched;
        }

        /** Whether the answer decides which other fields are shown. */
        public boolean isDeciding() {
            return code.equals("customerType");
        }
    }

    /** What is typed in one field. */
    public static final class Cell implements Serializable {
        private static final long serialVersionUID = 1L;
        private final Field field;
        private final List<Choice> options;
        private String text;
        private String problem = "";
        private boolean needed;

        Cell(Field field, String text) {
            this.field = field;
            this.text = text;
            this.options = optionsWith(field, text);
        }

        /** The dictionary's choices, and what is typed besides them, so that it is not lost by being shown. */
        private static List<Choice> optionsWith(Field field, String text) {
            if (text.isBlank() || !(field.kind.equals("choice") || field.kind.equals("choices"))) {
                return field.options;
            }
            List<Choice> all = new ArrayList<>(field.options);
            for (String part : field.kind.equals("choice") ? List.of(text) : List.of(text.split(",", -1))) {
                if (all.stream().noneMatch(option -> option.value().equals(part))) {
                    all.add(new Choice(part, part));
                }
            }
            return all;
        }

        public String getText() {
            return text;
        }

        public void setText(@Nullable String text) {
            this.text = text == null ? "" : text;
        }

        /** The codes chosen in a field of several choices. */
        public String[] getSeveral() {
            return text.isBlank() ? new String[0] : text.split(",", -1);
        }

        public void setSeveral(String @Nullable [] several) {
            List<String> chosen = several == null ? List.of() : Arrays.asList(several);
            text = String.join(
                    ",",
                    options.stream()
                            .map(option -> option.value().toString())
                            .filter(chosen::contains)
                            .toList());
        }

        public List<Choice> getOptions() {
            return options;
        }

        /** Whether the browser's day picker can show what is typed. */
        public boolean isDay() {
            return text.isBlank() || text.matches("[0-9]{4}-[0-9]{2}-[0-9]{2}");
        }

        /** What is wrong with it, in words; empty when nothing is. */
        public String getProblem() {
            return problem;
        }

        /** Whether it was empty or wrong when the form was last checked. */
        public boolean isNeeded() {
            return needed;
        }

        boolean filled() {
            return !text.isBlank();
        }

        String value() {
            if (!field.kind.equals("division")) {
                return text;
            }
            Matcher code = DIVISION.matcher(text);
            return code.matches() ? code.group(1) : text;
        }
    }

    /** One row of a repeated block. */
    public static final class Row implements Serializable {
        private static final long serialVersionUID = 1L;
        private final Map<String, Cell> cells = new LinkedHashMap<>();
        private final Map<String, String> others = new HashMap<>();

        public Map<String, Cell> getCells() {
            return cells;
        }

        boolean filled() {
            return !others.isEmpty() || cells.values().stream().anyMatch(Cell::filled);
        }

        Map<String, String> values() {
            Map<String, String> values = new LinkedHashMap<>(others);
            cells.forEach((code, cell) -> values.put(code, cell.value()));
            return values;
        }
    }

    /** A block of the card, or a part of one. */
    public static final class Block implements Serializable {
        private static final long serialVersionUID = 1L;
        private final String code;
        private final String title;
        private final int maxRows;
        private final List<Field> fields;
        private final Map<String, Cell> cells;
        private final List<Row> rows;
        private String problem = "";

        Block(String code, String title, int maxRows, List<Field> fields, Map<String, Cell> cells, List<Row> rows) {
            this.code = code;
            this.title = title;
            this.maxRows = maxRows;
            this.fields = new ArrayList<>(fields);
            this.cells = cells;
            this.rows = rows;
        }

        public String getCode() {
            return code;
        }

        public String getTitle() {
            return title;
        }

        public boolean isRepeated() {
            return maxRows > 0;
        }

        public List<Field> getFields() {
            return fields;
        }

        public Map<String, Cell> getCells() {
            return cells;
        }

        public List<Row> getRows() {
            return rows;
        }

        public String getProblem() {
            return problem;
        }

        public boolean isFull() {
            return rows.size() >= maxRows;
        }

        /** Fields with something in them; rows of a repeated block. */
        public long getFilled() {
            return isRepeated()
                    ? rows.stream().filter(Row::filled).count()
                    : fields.stream().filter(f -> cell(f).filled()).count();
        }

        private Cell cell(Field field) {
            Cell cell = cells.get(field.code);
            if (cell == null) {
                throw new IllegalStateException("no cell for " + field.code);
            }
            return cell;
        }

        public void add() {
            if (!isFull()) {
                rows.add(row(Map.of(), text -> text));
            }
        }

        public void remove(Row row) {
            rows.remove(row);
        }

        private Row row(Map<String, String> values, UnaryOperator<String> divisionName) {
            Row row = new Row();
            for (Field field : fields) {
                row.cells.put(field.code, new Cell(field, shown(field, values.get(field.code), divisionName)));
            }
            values.forEach((other, value) -> {
                if (!row.cells.containsKey(other)) {
                    row.others.put(other, value);
                }
            });
            return row;
        }
    }

    private final Map<String, Block> blocks = new LinkedHashMap<>();
    private final Map<String, String> otherSingles = new HashMap<>();
    private final Map<String, List<Map<String, String>>> otherRows = new HashMap<>();
    private boolean everything = true;

    private DictionaryForm() {}

    /**
     * What a form is made for.
     *
     * @param stage decides which fields carry the mark of the required
     * @param demanded codes that are required besides
     * @param watched codes whose change asks for customers alike
     * @param divisionName the full name of a division by its code; empty for an unknown one
     */
    public record Purpose(
            FieldStage stage,
            Set<String> demanded,
            Set<String> watched,
            Locale locale,
            UnaryOperator<String> divisionName) {}

    /** A form with the fields that are switched on, holding the values. */
    public static DictionaryForm of(Dictionary dictionary, FieldValues values, Purpose purpose) {
        DictionaryForm form = new DictionaryForm();
        form.otherSingles.putAll(values.singles());
        values.repeated().forEach((group, rows) -> form.otherRows.put(group, new ArrayList<>(rows)));
        for (FieldGroup group : dictionary.groups()) {
            List<Field> fields = dictionary.fieldsOf(group.code()).stream()
                    .map(f -> new Field(f, purpose.stage(), purpose.demanded(), purpose.watched(), purpose.locale()))
                    .toList();
            if (fields.isEmpty()) {
                continue;
            }
            String title = group.labels().in(purpose.locale());
            Block block =
                    new Block(group.code(), title, group.maxRows(), fields, new LinkedHashMap<>(), new ArrayList<>());
            if (group.repeated()) {
                values.rows(group.code()).forEach(row -> block.rows.add(block.row(row, purpose.divisionName())));
                form.otherRows.remove(group.code());
            } else {
                for (Field field : fields) {
                    String text = shown(field, values.singles().get(field.code), purpose.divisionName());
                    block.cells.put(field.code, new Cell(field, text));
                    form.otherSingles.remove(field.code);
                }
            }
            form.blocks.put(group.code(), block);
        }
        return form;
    }

    private static String shown(Field field, @Nullable String value, UnaryOperator<String> divisionName) {
        if (value == null || !field.kind.equals("division")) {
            return value == null ? "" : value;
        }
        String name = divisionName.apply(value);
        return name.isEmpty() ? value : value + " " + name;
    }

    /** All that is typed, and what the form does not show. */
    public FieldValues values() {
        Map<String, String> singles = new HashMap<>(otherSingles);
        Map<String, List<Map<String, String>>> repeated = new HashMap<>(otherRows);
        for (Block block : blocks.values()) {
            if (block.isRepeated()) {
                repeated.put(block.code, block.rows.stream().map(Row::values).toList());
            } else {
                block.cells.forEach((code, cell) -> singles.put(code, cell.value()));
            }
        }
        return FieldValues.of(singles, repeated);
    }

    public List<Block> getBlocks() {
        return List.copyOf(blocks.values());
    }

    /** The blocks with the fields a page shows: whole repeated blocks by the group's code, others field by field. */
    public List<Block> part(Predicate<String> groups, Predicate<String> fields) {
        List<Block> part = new ArrayList<>();
        for (Block block : blocks.values()) {
            if (!groups.test(block.code)) {
                continue;
            }
            List<Field> kept = block.isRepeated()
                    ? block.fields
                    : block.fields.stream().filter(f -> fields.test(f.code)).toList();
            if (!kept.isEmpty()) {
                part.add(new Block(block.code, block.title, block.maxRows, kept, block.cells, block.rows));
            }
        }
        return part;
    }

    /** One block of chosen single fields, in the order named. */
    public Block chosen(String code, String title, List<String> codes) {
        List<Field> fields = new ArrayList<>();
        Map<String, Cell> cells = new LinkedHashMap<>();
        for (String wanted : codes) {
            for (Block block : blocks.values()) {
                Cell cell = block.cells.get(wanted);
                if (cell != null) {
                    fields.add(cell.field);
                    cells.put(wanted, cell);
                }
            }
        }
        return new Block(code, title, 0, fields, cells, new ArrayList<>());
    }

    /** Whether a field is shown: it is meant for this kind of customer, or holds something; see {@link #isEverything}. */
    public boolean shows(Field field, Cell cell) {
        return (field.applies.to(text("customerType")) || cell.filled()) && (everything || cell.needed);
    }

    /** Whether the field at a place on the card is shown. */
    boolean shows(String place) {
        Cell cell = cell(place);
        return cell != null && shows(cell.field, cell);
    }

    /** Whether a block shows anything. */
    public boolean shows(Block block) {
        if (block.isRepeated()) {
            return everything
                    || !block.problem.isEmpty()
                    || block.rows.stream()
                            .anyMatch(row -> row.cells.values().stream().anyMatch(Cell::isNeeded));
        }
        return block.fields.stream().anyMatch(field -> shows(field, block.cell(field)));
    }

    /** Whether all fields are shown, or only those that were missing or wrong at the last check. */
    public boolean isEverything() {
        return everything;
    }

    public void setEverything(boolean everything) {
        this.everything = everything;
    }

    /** What is typed in a single field; empty when nothing is. */
    public String text(String code) {
        for (Block block : blocks.values()) {
            Cell cell = block.cells.get(code);
            if (cell != null) {
                return cell.value();
            }
        }
        return otherSingles.getOrDefault(code, "");
    }

    /** Takes away rows without anything in them, so that rows are counted the same everywhere. */
    public void tidy() {
        blocks.values().forEach(block -> block.rows.removeIf(row -> !row.filled()));
    }

    /** Writes what is wrong beside the fields; what was written there before goes. */
    public void mark(List<Problem> problems, Function<Problem, String> words) {
        tidy();
        for (Block block : blocks.values()) {
            block.problem = "";
            cells(block).forEach(cell -> {
                cell.problem = "";
                cell.needed = false;
            });
        }
        for (Problem problem : problems) {
            Cell cell = cell(problem.field());
            Block block = blocks.get(problem.field());
            if (cell != null) {
                cell.problem = words.apply(problem);
                cell.needed = true;
            } else if (block != null) {
                block.problem = words.apply(problem);
            }
        }
    }

    /** Takes the words away beside the fields; which fields were needed stays. */
    public void calm() {
        blocks.values().forEach(block -> cells(block).forEach(cell -> cell.problem = ""));
    }

    /** What a field is called, by its place on the card; the place itself when the form has no such field. */
    public String label(String place) {
        Matcher inRow = IN_ROW.matcher(place);
        if (inRow.matches()) {
            Block block = blocks.get(inRow.group(1));
            if (block != null) {
                String field = block.fields.stream()
                        .filter(f -> f.code.equals(inRow.group(3)))
                        .map(Field::getLabel)
                        .findFirst()
                        .orElse(inRow.group(3));
                return block.title + " " + (Integer.parseInt(inRow.group(2)) + 1) + " · " + field;
            }
        }
        Cell cell = cell(place);
        Block block = blocks.get(place);
        return cell != null ? cell.field.label : block != null ? block.title : place;
    }

    private @Nullable Cell cell(String place) {
        Matcher inRow = IN_ROW.matcher(place);
        if (inRow.matches()) {
            Block block = blocks.get(inRow.group(1));
            int number = Integer.parseInt(inRow.group(2));
            return block == null || number >= block.rows.size()
                    ? null
                    : block.rows.get(number).cells.get(inRow.group(3));
        }
        for (Block block : blocks.values()) {
            Cell cell = block.cells.get(place);
            if (cell != null) {
                return cell;
            }
        }
        return null;
    }

    private static List<Cell> cells(Block block) {
        List<Cell> all = new ArrayList<>(block.cells.values());
        block.rows.forEach(row -> all.addAll(row.cells.values()));
        return all;
    }
}
