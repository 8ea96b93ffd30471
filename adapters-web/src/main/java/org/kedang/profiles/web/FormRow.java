package org.kedang.profiles.web;

import java.io.Serializable;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;

/** One row of a repeated block. */
public final class FormRow implements Serializable {
    private static final long serialVersionUID = 1L;
    private final Map<String, FormCell> cells = new LinkedHashMap<>();
    private final Map<String, String> others = new HashMap<>();

    /** A row with these fields, holding the values; values of other fields are kept. */
    FormRow(List<FormField> fields, Map<String, String> values, UnaryOperator<String> divisionName) {
        for (FormField field : fields) {
            String text = field.shown(values.get(field.getCode()), divisionName);
            cells.put(field.getCode(), new FormCell(field, text));
        }
        values.forEach((other, value) -> {
            if (!cells.containsKey(other)) {
                others.put(other, value);
            }
        });
    }

    public Map<String, FormCell> getCells() {
        return cells;
    }

    boolean filled() {
        return !others.isEmpty() || cells.values().stream().anyMatch(FormCell::filled);
    }

    Map<String, String> values() {
        Map<String, String> values = new LinkedHashMap<>(others);
        cells.forEach((code, cell) -> values.put(code, cell.value()));
        return values;
    }
}
