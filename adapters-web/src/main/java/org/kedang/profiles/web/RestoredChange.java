package org.kedang.profiles.web;

import jakarta.enterprise.context.Dependent;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.kedang.access.web.CurrentActor;
import org.kedang.kit.domain.CustomerId;
import org.kedang.portal.text.Messages;
import org.kedang.profiles.api.FilePoint;
import org.kedang.profiles.api.FileView;
import org.kedang.profiles.api.PastFileView;
import org.kedang.profiles.domain.FieldValues;
import org.kedang.profiles.usecase.AskForChange;
import org.kedang.profiles.usecase.ReadFileAsOf;

/**
 * Values of an older version that a change request asks back (PRF-26). They fill the form as their reader may see them; a mask
 * that is sent as it is stands for what that version said.
 */
@Dependent
public class RestoredChange implements Serializable {
    private static final long serialVersionUID = 1L;

    @Inject
    transient CurrentActor me;

    @Inject
    transient ReadFileAsOf readAsOf;

    private int version;
    private String reason = "";
    private final ArrayList<String> codes = new ArrayList<>();
    private final TreeMap<String, String> singles = new TreeMap<>();
    private final TreeMap<String, ArrayList<TreeMap<String, String>>> tables = new TreeMap<>();

    /** Reads the version and the fields the address names; nothing when it names no version. */
    void open(CustomerId customer) {
        Map<String, String[]> address =
                FacesContext.getCurrentInstance().getExternalContext().getRequestParameterValuesMap();
        String[] named = address.get("restore");
        String[] picked = address.get("field");
        if (named == null || named.length == 0 || !named[0].matches("v?[1-9]\\d{0,8}") || picked == null) {
            return;
        }
        version = Integer.parseInt(named[0].replace("v", ""));
        codes.addAll(List.of(picked));
        PastFileView past = readAsOf.read(new ReadFileAsOf.Command(customer, FilePoint.version(version)), me.actor());
        past.file().groups().forEach(this::take);
        Messages texts = Messages.in(RegistrationDesk.locale());
        reason = texts.text("time.restore.reason", version, texts.time(past.at()));
    }

    private void take(FileView.Group group) {
        group.cells().forEach(cell -> singles.put(cell.field().code(), cell.value()));
        if (group.group().repeated()) {
            ArrayList<TreeMap<String, String>> rows = new ArrayList<>();
            for (List<FileView.Cell> cells : group.rows()) {
                TreeMap<String, String> row = new TreeMap<>();
                cells.forEach(cell -> row.put(cell.field().code(), cell.value()));
                rows.add(row);
            }
            tables.put(group.group().code(), rows);
        }
    }

    /** Codes of the fields and tables that are asked back. */
    List<String> codes() {
        return List.copyOf(codes);
    }

    /** The reason to begin with; empty when nothing is asked back. */
    String reason() {
        return reason;
    }

    /** Present values with those of the version in their places. */
    FieldValues over(FieldValues present) {
        FieldValues values = present;
        for (String code : codes) {
            ArrayList<TreeMap<String, String>> rows = tables.get(code);
            values = rows == null
                    ? values.with(code, singles.getOrDefault(code, ""))
                    : values.withRows(code, List.copyOf(rows));
        }
        return values;
    }

    /** What the request says of the version; null when nothing is asked back. */
    AskForChange.@Nullable Restore wish() {
        return version == 0 ? null : new AskForChange.Restore(version, List.of());
    }
}
