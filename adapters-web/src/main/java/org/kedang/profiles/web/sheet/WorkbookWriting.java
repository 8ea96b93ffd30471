package org.kedang.profiles.web.sheet;

import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.IntFunction;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.kedang.kit.domain.Problem;
import org.kedang.portal.text.Messages;
import org.kedang.portal.text.RefusalText;
import org.kedang.profiles.api.ImportColumn;
import org.kedang.profiles.api.ImportRowView;
import org.kedang.profiles.api.ImportView;
import org.kedang.profiles.domain.Choice;

/** Writes the workbooks people get: the template of an import and the report of what could not be taken. Text stays text. */
public final class WorkbookWriting {
    private static final String MARK = "FFF6D9D3";
    private static final String HEAD = "FFE9E6DD";
    private static final int STEP = 1_000;

    private WorkbookWriting() {}

    /** The template: one column for each field, required ones with a star, an explanation sheet beside it. */
    public static void template(List<ImportColumn> columns, Locale language, OutputStream out) throws IOException {
        Messages messages = Messages.in(language);
        try (Workbook workbook = new Workbook(out, "Kedang", "1.0")) {
            Worksheet sheet = workbook.newWorksheet(messages.get("import.template.sheet"));
            Worksheet help = workbook.newWorksheet(messages.get("import.template.help"));
            head(
                    help,
                    List.of(
                            messages.get("import.template.column"),
                            messages.get("import.template.required"),
                            messages.get("import.template.explanation"),
                            messages.get("import.template.choices")));
            for (int i = 0; i < columns.size(); i++) {
                ImportColumn column = columns.get(i);
                String label = column.labels().in(language);
                sheet.value(0, i, label + (column.required() ? "*" : ""));
                sheet.style(0, i).bold().fillColor(HEAD).set();
                sheet.style(i).format("@").set();
                sheet.width(i, Math.max(10, Math.min(30, label.length() * 2.2)));
                help.value(i + 1, 0, label);
                help.value(i + 1, 1, column.required() ? messages.get("import.template.yes") : "");
                help.value(
                        i + 1,
                        2,
                        (column.unit().isBlank() ? "" : "(" + column.unit() + ") ")
                                + column.help().in(language));
                help.value(i + 1, 3, choices(column.choices(), language));
            }
            sheet.freezePane(0, 1);
            help.freezePane(0, 1);
            help.width(0, 26);
            help.width(2, 60);
            help.width(3, 60);
        }
    }

    private static String choices(List<Choice> choices, Locale language) {
        return String.join(
                " / ",
                choices.stream().map(choice -> choice.labels().in(language)).toList());
    }

    /**
     * The report: every row that could not be taken as it came, with all its reasons and the cells at fault marked.
     *
     * @param after reads the next rows after a line
     */
    public static void report(
            ImportView batch,
            Map<String, String> fieldNames,
            IntFunction<List<ImportRowView>> after,
            Locale language,
            OutputStream out)
            throws IOException {
        Messages messages = Messages.in(language);
        RefusalText words = RefusalText.in(language);
        try (Workbook workbook = new Workbook(out, "Kedang", "1.0")) {
            Worksheet sheet = workbook.newWorksheet(messages.get("import.report.sheet"));
            List<String> heads = new ArrayList<>(List.of(
                    messages.get("import.report.line"),
                    messages.get("import.report.state"),
                    messages.get("import.report.reasons")));
            heads.addAll(batch.columns());
            head(sheet, heads);
            sheet.width(2, 70);
            int at = 1;
            List<ImportRowView> rows = after.apply(0);
            while (!rows.isEmpty()) {
                for (ImportRowView row : rows) {
                    write(sheet, at++, row, batch, fieldNames, messages, words);
                }
                int last = rows.get(rows.size() - 1).line();
                rows = rows.size() < STEP ? List.of() : after.apply(last);
            }
            sheet.freezePane(3, 1);
        }
    }

    private static void write(
            Worksheet sheet,
            int at,
            ImportRowView row,
            ImportView batch,
            Map<String, String> fieldNames,
            Messages messages,
            RefusalText words) {
        sheet.value(at, 0, row.line());
        sheet.value(at, 1, messages.of(row.state()));
        List<String> reasons = new ArrayList<>();
        for (Problem problem : row.problems()) {
            String field = fieldNames.getOrDefault(problem.field(), problem.field());
            reasons.add((field.isBlank() ? "" : field + messages.get("import.report.colon")) + words.of(problem));
        }
        sheet.value(at, 2, String.join("\n", reasons));
        sheet.style(at, 2).wrapText(true).set();
        for (int i = 0; i < row.cells().size(); i++) {
            sheet.value(at, i + 3, row.cells().get(i));
            String target = batch.mapping().get(i);
            if (target != null && row.problems().stream().anyMatch(problem -> concerns(problem, target))) {
                sheet.style(at, i + 3).fillColor(MARK).set();
            }
        }
    }

    /** Whether a problem ({@code principals[0].phone}) is about a column ({@code principals#1.phone}). */
    static boolean concerns(Problem problem, String target) {
        String field = problem.field();
        int open = field.indexOf('[');
        if (open < 0) {
            return field.equals(target);
        }
        int row = Integer.parseInt(field.substring(open + 1, field.indexOf(']'))) + 1;
        return target.equals(field.substring(0, open) + "#" + row + field.substring(field.indexOf(']') + 1));
    }

    private static void head(Worksheet sheet, List<String> names) {
        for (int i = 0; i < names.size(); i++) {
            sheet.value(0, i, names.get(i));
            sheet.style(0, i).bold().fillColor(HEAD).set();
        }
    }
}
