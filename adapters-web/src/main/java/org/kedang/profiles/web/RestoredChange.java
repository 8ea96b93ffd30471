package org.kedang.profiles.web;

import jakarta.enterprise.context.Dependent;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.kedang.access.web.CurrentActor;
import org.kedang.kit.domain.CustomerId;
import org.kedang.portal.text.Messages;
import org.kedang.profiles.api.ChangeForm;
import org.kedang.profiles.api.ComparisonView;
import org.kedang.profiles.api.FilePoint;
import org.kedang.profiles.domain.FieldDefinition;
import org.kedang.profiles.domain.FieldValues;
import org.kedang.profiles.domain.FileComparison;
import org.kedang.profiles.usecase.AskForChange;
import org.kedang.profiles.usecase.CompareFiles;
import org.kedang.profiles.usecase.FileComparing;

/**
 * Values of an older version that a change request asks back (PRF-26). They fill the form exactly as the comparison shows
 * them, under their masks; a mask that is sent as it is stands for what that version said.
 */
@Dependent
public class RestoredChange implements Serializable {
    private static final long serialVersionUID = 1L;

    @Inject
    transient CurrentActor me;

    @Inject
    transient CompareFiles compareFiles;

    private int version;
    private String reason = "";
    private final TreeMap<String, String> singles = new TreeMap<>();
    private final TreeMap<String, List<Map<String, String>>> tables = new TreeMap<>();

    /** Reads the version and the fields the address names; nothing when it names no version. */
    void open(ChangeForm form) {
        Map<String, String[]> address =
                FacesContext.getCurrentInstance().getExternalContext().getRequestParameterValuesMap();
        String[] named = address.get("restore");
        String[] picked = address.get("field");
        if (named == null || named.length == 0 || !named[0].matches("v?[1-9]\\d{0,8}") || picked == null) {
            return;
        }
        version = Integer.parseInt(named[0].replace("v", ""));
        CustomerId customer = form.customer();
        ComparisonView view = compareFiles.compare(
                new FileComparing.Pair(customer, FilePoint.version(version), customer, FilePoint.now(), null),
                me.actor());
        take(view, Set.of(picked), form);
        Messages texts = Messages.in(RegistrationDesk.locale());
        reason = texts.text(
                "time.restore.reason", version, texts.time(view.before().at()));
    }

    /** Takes what the earlier state says in the picked fields and tables that may be asked back. */
    void take(ComparisonView view, Set<String> picked, ChangeForm form) {
        Map<String, Set<String>> columns = form.tables().stream()
                .collect(Collectors.toMap(table -> table.group().code(), table -> table.fields().stream()
                        .map(FieldDefinition::code)
                        .collect(Collectors.toSet())));
        for (FileComparison.Group group : view.groups()) {
            String code = group.group().code();
            if (columns.containsKey(code) && picked.contains(code)) {
                tables.put(code, rows(group, columns.getOrDefault(code, Set.of())));
            }
            for (FileComparison.Line line : group.lines()) {
                if (picked.contains(line.field().code())) {
                    singles.put(line.field().code(), line.before() == null ? "" : line.before());
                }
            }
        }
        singles.keySet().retainAll(view.restorable());
        tables.keySet().retainAll(view.restorable());
    }

    // the rows of the earlier state in their old order, with the columns there are today
    private static List<Map<String, String>> rows(FileComparison.Group group, Set<String> columns) {
        TreeMap<Integer, Map<String, String>> rows = new TreeMap<>();
        for (FileComparison.Row row : group.rows()) {
            TreeMap<String, String> cells = new TreeMap<>();
            for (FileComparison.Line line : row.lines()) {
                String code = line.field().code();
                if (line.before() != null && columns.contains(code)) {
                    cells.put(code, line.before());
                }
            }
            if (row.before() > 0) {
                rows.put(row.before(), cells);
            }
        }
        return new ArrayList<>(rows.values());
    }

    /** Codes of the fields and tables that are asked back. */
    List<String> codes() {
        List<String> codes = new ArrayList<>(singles.keySet());
        codes.addAll(tables.keySet());
        return codes;
    }

    /** The reason to begin with; empty when nothing is asked back. */
    String reason() {
        return reason;
    }

    /** Present values with those of the version in their places. */
    FieldValues over(FieldValues present) {
        FieldValues values = present;
        for (Map.Entry<String, String> one : singles.entrySet()) {
            values = values.with(one.getKey(), one.getValue());
        }
        for (Map.Entry<String, List<Map<String, String>>> one : tables.entrySet()) {
            values = values.withRows(one.getKey(), one.getValue());
        }
        return values;
    }

    /** What an address says of the version, for those of some fields that are asked back; empty for none of them. */
    String address(List<String> fields) {
        String kept = fields.stream()
                .filter(field -> singles.containsKey(field) || tables.containsKey(field))
                .map(field -> "&field=" + field)
                .collect(Collectors.joining());
        return kept.isEmpty() ? "" : "&restore=" + version + kept;
    }

    /** What the request says of the version; null when nothing is asked back. */
    AskForChange.@Nullable Restore wish() {
        return version == 0 ? null : new AskForChange.Restore(version, List.of());
    }
}
