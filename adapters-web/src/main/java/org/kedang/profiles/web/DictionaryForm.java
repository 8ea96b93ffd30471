package org.kedang.profiles.web;

import java.io.Serializable;
import java.util.ArrayList;
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
import org.kedang.profiles.domain.Dictionary;
import org.kedang.profiles.domain.FieldGroup;
import org.kedang.profiles.domain.FieldStage;
import org.kedang.profiles.domain.FieldValues;

/**
 * A form made from the field dictionary: its blocks and fields in the order of the card, with what is typed in them. What
 * was typed stays, right or wrong; {@link #values()} gives it back as it is. Values of fields the form does not show, of
 * retired ones for example, are kept too.
 */
public final class DictionaryForm implements Serializable {
    private static final long serialVersionUID = 1L;
    private static final Pattern IN_ROW = Pattern.compile("(\\w+)\\[(\\d+)]\\.(\\w+)");

    private final Map<String, FormBlock> blocks = new LinkedHashMap<>();
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
            List<FormField> fields = dictionary.fieldsOf(group.code()).stream()
                    .map(f ->
                            new FormField(f, purpose.stage(), purpose.demanded(), purpose.watched(), purpose.locale()))
                    .toList();
            if (fields.isEmpty()) {
                continue;
            }
            String title = group.labels().in(purpose.locale());
            FormBlock block = new FormBlock(
                    group.code(), title, group.maxRows(), fields, new LinkedHashMap<>(), new ArrayList<>());
            if (group.repeated()) {
                values.rows(group.code()).forEach(row -> block.add(row, purpose.divisionName()));
                form.otherRows.remove(group.code());
            } else {
                for (FormField field : fields) {
                    String text = field.shown(values.singles().get(field.getCode()), purpose.divisionName());
                    block.getCells().put(field.getCode(), new FormCell(field, text));
                    form.otherSingles.remove(field.getCode());
                }
            }
            form.blocks.put(group.code(), block);
        }
        return form;
    }

    /** All that is typed, and what the form does not show. */
    public FieldValues values() {
        Map<String, String> singles = new HashMap<>(otherSingles);
        Map<String, List<Map<String, String>>> repeated = new HashMap<>(otherRows);
        for (FormBlock block : blocks.values()) {
            if (block.isRepeated()) {
                repeated.put(
                        block.getCode(),
                        block.getRows().stream().map(FormRow::values).toList());
            } else {
                block.getCells().forEach((code, cell) -> singles.put(code, cell.value()));
            }
        }
        return FieldValues.of(singles, repeated);
    }

    public List<FormBlock> getBlocks() {
        return List.copyOf(blocks.values());
    }

    /** The blocks with the fields a page shows: whole repeated blocks by the group's code, others field by field. */
    public List<FormBlock> part(Predicate<String> groups, Predicate<String> fields) {
        List<FormBlock> part = new ArrayList<>();
        for (FormBlock block : blocks.values()) {
            if (!groups.test(block.getCode())) {
                continue;
            }
            List<FormField> kept = block.isRepeated()
                    ? block.getFields()
                    : block.getFields().stream()
                            .filter(f -> fields.test(f.getCode()))
                            .toList();
            if (!kept.isEmpty()) {
                part.add(block.with(kept));
            }
        }
        return part;
    }

    /** One block of chosen single fields, in the order named. */
    public FormBlock chosen(String code, String title, List<String> codes) {
        List<FormField> fields = new ArrayList<>();
        Map<String, FormCell> cells = new LinkedHashMap<>();
        for (String wanted : codes) {
            for (FormBlock block : blocks.values()) {
                FormCell cell = block.getCells().get(wanted);
                if (cell != null) {
                    fields.add(cell.field());
                    cells.put(wanted, cell);
                }
            }
        }
        return new FormBlock(code, title, 0, fields, cells, new ArrayList<>());
    }

    /** Whether a field is shown: it is meant for this kind of customer, or holds something; see {@link #isEverything}. */
    public boolean shows(FormField field, FormCell cell) {
        return (field.appliesTo(text("customerType")) || cell.filled()) && (everything || cell.isNeeded());
    }

    /** Whether the field at a place on the card is shown. */
    boolean shows(String place) {
        FormCell cell = cell(place);
        return cell != null && shows(cell.field(), cell);
    }

    /** Whether a block shows anything. */
    public boolean shows(FormBlock block) {
        if (block.isRepeated()) {
            return everything
                    || !block.getProblem().isEmpty()
                    || block.getRows().stream()
                            .anyMatch(row -> row.getCells().values().stream().anyMatch(FormCell::isNeeded));
        }
        return block.getFields().stream().anyMatch(field -> shows(field, block.cell(field)));
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
        for (FormBlock block : blocks.values()) {
            FormCell cell = block.getCells().get(code);
            if (cell != null) {
                return cell.value();
            }
        }
        return otherSingles.getOrDefault(code, "");
    }

    /** Takes away rows without anything in them, so that rows are counted the same everywhere. */
    public void tidy() {
        blocks.values().forEach(FormBlock::tidy);
    }

    /** Writes what is wrong beside the fields; what was written there before goes. */
    public void mark(List<Problem> problems, Function<Problem, String> words) {
        tidy();
        blocks.values().forEach(FormBlock::unchecked);
        for (Problem problem : problems) {
            FormCell cell = cell(problem.field());
            FormBlock block = blocks.get(problem.field());
            if (cell != null) {
                cell.wrong(words.apply(problem));
            } else if (block != null) {
                block.wrong(words.apply(problem));
            }
        }
    }

    /** Takes the words away beside the fields; which fields were needed stays. */
    public void calm() {
        blocks.values().forEach(block -> block.all().forEach(FormCell::calm));
    }

    /** What a field is called, by its place on the card; the place itself when the form has no such field. */
    public String label(String place) {
        Matcher inRow = IN_ROW.matcher(place);
        if (inRow.matches()) {
            FormBlock block = blocks.get(inRow.group(1));
            if (block != null) {
                return block.getTitle() + " " + (Integer.parseInt(inRow.group(2)) + 1) + " · "
                        + block.label(inRow.group(3));
            }
        }
        FormCell cell = cell(place);
        FormBlock block = blocks.get(place);
        return cell != null ? cell.field().getLabel() : block != null ? block.getTitle() : place;
    }

    private @Nullable FormCell cell(String place) {
        Matcher inRow = IN_ROW.matcher(place);
        if (inRow.matches()) {
            FormBlock block = blocks.get(inRow.group(1));
            return block == null ? null : block.cell(Integer.parseInt(inRow.group(2)), inRow.group(3));
        }
        for (FormBlock block : blocks.values()) {
            FormCell cell = block.getCells().get(place);
            if (cell != null) {
                return cell;
            }
        }
        return null;
    }
}
