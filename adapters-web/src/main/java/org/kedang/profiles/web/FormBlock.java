package org.kedang.profiles.web;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** A block of the card, or a part of one. */
public final class FormBlock implements Serializable {
    private static final long serialVersionUID = 1L;
    private final String code;
    private final String title;
    private final int maxRows;
    private final List<FormField> fields;
    private final Map<String, FormCell> cells;
    private final List<FormRow> rows;
    private String problem = "";

    FormBlock(
            String code,
            String title,
            int maxRows,
            List<FormField> fields,
            Map<String, FormCell> cells,
            List<FormRow> rows) {
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

    public List<FormField> getFields() {
        return fields;
    }

    public Map<String, FormCell> getCells() {
        return cells;
    }

    public List<FormRow> getRows() {
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
                ? rows.stream().filter(FormRow::filled).count()
                : fields.stream().filter(f -> cell(f).filled()).count();
    }

    FormCell cell(FormField field) {
        FormCell cell = cells.get(field.getCode());
        if (cell == null) {
            throw new IllegalStateException("no cell for " + field.getCode());
        }
        return cell;
    }

    public void add() {
        if (!isFull()) {
            add(Map.of(), text -> text);
        }
    }

    public void remove(FormRow row) {
        rows.remove(row);
    }

    /** Adds a row that holds the values. */
    void add(Map<String, String> values, UnaryOperator<String> divisionName) {
        rows.add(new FormRow(fields, values, divisionName));
    }

    /** The same block with some of its fields only. */
    FormBlock with(List<FormField> some) {
        return new FormBlock(code, title, maxRows, some, cells, rows);
    }

    /** The cell of a row's field; null when there is no such row or field. */
    @Nullable
    FormCell cell(int row, String field) {
        return row >= rows.size() ? null : rows.get(row).getCells().get(field);
    }

    /** Every cell, the single ones and those of the rows. */
    List<FormCell> all() {
        List<FormCell> all = new ArrayList<>(cells.values());
        rows.forEach(row -> all.addAll(row.getCells().values()));
        return all;
    }

    /** What a field of the block is called; its code when it has none. */
    String label(String field) {
        return fields.stream()
                .filter(f -> f.getCode().equals(field))
                .map(FormField::getLabel)
                .findFirst()
                .orElse(field);
    }

    /** Takes away rows without anything in them. */
    void tidy() {
        rows.removeIf(row -> !row.filled());
    }

    /** Writes above the rows what is wrong. */
    void wrong(String words) {
        problem = words;
    }

    /** As if it had never been checked. */
    void unchecked() {
        problem = "";
        all().forEach(FormCell::unchecked);
    }
}
