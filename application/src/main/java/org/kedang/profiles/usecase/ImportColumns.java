package org.kedang.profiles.usecase;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.kedang.profiles.api.ImportColumn;
import org.kedang.profiles.api.SheetRow;
import org.kedang.profiles.domain.Dictionary;
import org.kedang.profiles.domain.FieldDefinition;
import org.kedang.profiles.domain.FieldGroup;
import org.kedang.profiles.domain.FieldStage;
import org.kedang.profiles.domain.FieldValues;
import org.kedang.profiles.domain.ImportBatch;
import org.kedang.profiles.domain.Labels;

/**
 * Where a column of a table may go: every field of the dictionary, the first rows of its repeated groups, and the original
 * handler. All of it follows from the dictionary.
 */
final class ImportColumns {
    /** How many rows of a repeated group a table can bring. */
    static final int REPEATED_ROWS = 3;

    private static final Labels HANDLER = new Labels("原经办人", "原經辦人", "Original handler");
    private static final List<String> HANDLER_NAMES = List.of("经办人", "經辦人", "业务员", "業務員", "销售代表", "handler");

    private static final Labels NUMBER = new Labels("客户编号", "客戶編號", "Customer number");
    private static final List<String> NUMBER_NAMES = List.of("档案编号", "檔案編號", "客户档案编号", "customerNumber");

    private final Map<String, ImportColumn> targets = new LinkedHashMap<>();
    private final Map<String, String> byHeading = new HashMap<>();

    ImportColumns(Dictionary dictionary) {
        add(new ImportColumn(ImportBatch.HANDLER, HANDLER, "", Labels.NONE, false, false, List.of()), HANDLER_NAMES);
        add(new ImportColumn(ImportBatch.NUMBER, NUMBER, "", Labels.NONE, false, false, List.of()), NUMBER_NAMES);
        for (FieldGroup group : dictionary.groups()) {
            List<FieldDefinition> fields = dictionary.fieldsOf(group.code()).stream()
                    .filter(FieldDefinition::switchedOn)
                    .toList();
            if (!group.repeated()) {
                fields.forEach(field -> add(column(field), field.headings()));
                continue;
            }
            for (int row = 1; row <= Math.min(REPEATED_ROWS, group.maxRows()); row++) {
                for (FieldDefinition field : fields) {
                    addRepeated(group, field, row);
                }
            }
        }
    }

    private void addRepeated(FieldGroup group, FieldDefinition field, int row) {
        Labels labels = new Labels(
                group.labels().zh() + row + "·" + field.labels().zh(),
                group.labels().zhTw() + row + "·" + field.labels().zhTw(),
                group.labels().en() + " " + row + " · " + field.labels().en());
        String target = group.code() + "#" + row + "." + field.code();
        add(
                new ImportColumn(target, labels, field.unit(), field.help(), false, true, field.choices()),
                List.of(labels.zh(), labels.zhTw(), labels.en(), target));
    }

    private static ImportColumn column(FieldDefinition field) {
        boolean required = FieldStage.REGISTRATION.demands(field.requiredAt());
        return new ImportColumn(
                field.code(), field.labels(), field.unit(), field.help(), required, false, field.choices());
    }

    private void add(ImportColumn column, List<String> headings) {
        targets.put(column.target(), column);
        byHeading.putIfAbsent(folded(column.labels().zh()), column.target());
        headings.forEach(heading -> byHeading.putIfAbsent(folded(heading), column.target()));
    }

    List<ImportColumn> all() {
        return List.copyOf(targets.values());
    }

    boolean knows(String target) {
        return targets.containsKey(target);
    }

    Optional<ImportColumn> column(String target) {
        return Optional.ofNullable(targets.get(target));
    }

    /** For each column the target its name stands for; names nobody knows are left out, of two alike the first is taken. */
    Map<Integer, String> proposal(List<String> columns) {
        Map<Integer, String> proposal = new HashMap<>();
        Set<String> taken = new HashSet<>();
        for (int i = 0; i < columns.size(); i++) {
            String target = byHeading.get(folded(columns.get(i)));
            if (target != null && taken.add(target)) {
                proposal.put(i, target);
            }
        }
        return proposal;
    }

    /** The values of a row as typed, by the mapping; blank cells are left out. */
    static FieldValues values(List<SheetRow.Cell> cells, Map<Integer, String> mapping) {
        Map<String, String> singles = new LinkedHashMap<>();
        Map<String, Map<Integer, Map<String, String>>> repeated = new LinkedHashMap<>();
        mapping.forEach((column, target) -> {
            String text = column < cells.size() ? cells.get(column).text().strip() : "";
            if (text.isEmpty() || target.equals(ImportBatch.HANDLER) || target.equals(ImportBatch.NUMBER)) {
                return;
            }
            int hash = target.indexOf('#');
            if (hash < 0) {
                singles.put(target, text);
            } else {
                int dot = target.indexOf('.', hash);
                repeated.computeIfAbsent(target.substring(0, hash), group -> new TreeMap<>())
                        .computeIfAbsent(Integer.valueOf(target.substring(hash + 1, dot)), row -> new LinkedHashMap<>())
                        .put(target.substring(dot + 1), text);
            }
        });
        Map<String, List<Map<String, String>>> rows = new LinkedHashMap<>();
        repeated.forEach((group, byRow) -> rows.put(group, new ArrayList<>(byRow.values())));
        return FieldValues.of(singles, rows);
    }

    /** The text in the column of the original handler; blank when there is none. */
    static String handler(List<SheetRow.Cell> cells, Map<Integer, String> mapping) {
        return textOf(ImportBatch.HANDLER, cells, mapping);
    }

    /** The number of a filed customer the row names; blank when it names none. */
    static String number(List<SheetRow.Cell> cells, Map<Integer, String> mapping) {
        return textOf(ImportBatch.NUMBER, cells, mapping).toUpperCase(Locale.ROOT);
    }

    private static String textOf(String target, List<SheetRow.Cell> cells, Map<Integer, String> mapping) {
        for (Map.Entry<Integer, String> entry : mapping.entrySet()) {
            if (entry.getValue().equals(target) && entry.getKey() < cells.size()) {
                return cells.get(entry.getKey()).text().strip();
            }
        }
        return "";
    }

    private static String folded(String heading) {
        String bare = Normalizer.normalize(heading, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
        return bare.replaceAll("[\\s*（）()\\[\\]【】:：_/-]", "");
    }
}
