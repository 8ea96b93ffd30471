package org.kedang.profiles.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.DateTimeException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kedang.access.web.CurrentActor;
import org.kedang.approvals.api.Slice;
import org.kedang.kit.domain.CustomerId;
import org.kedang.kit.domain.Permission;
import org.kedang.kit.domain.Refused;
import org.kedang.kit.usecase.Missing;
import org.kedang.kit.usecase.NotPermitted;
import org.kedang.portal.text.Messages;
import org.kedang.portal.text.RefusalText;
import org.kedang.profiles.api.FileView;
import org.kedang.profiles.api.HistoryEntry;
import org.kedang.profiles.api.PastFileView;
import org.kedang.profiles.usecase.ReadFileAsOf;
import org.kedang.profiles.usecase.ReadHistory;

/** 时间点档案: a file as it stood at the moment the address names, with the list of its versions (PRF-26). */
@Named
@RequestScoped
public class AsOfPage {
    private static final int VERSIONS = 12;

    @Inject
    CurrentActor me;

    @Inject
    FileDivisions divisions;

    @Inject
    ReadFileAsOf readAsOf;

    @Inject
    ReadHistory readHistory;

    private @Nullable String id;
    private @Nullable String at;
    private @Nullable String tab;
    private @Nullable String cursor;
    private String refusal = "";
    private @Nullable PastFileView view;
    private @Nullable FileSheets sheets;
    private List<FileTimeline.Line> versions = List.of();
    private @Nullable String older;

    /** Reads the file as of the moment; a moment that cannot be shown is told beside the chooser. */
    public void open() {
        CustomerId customer = customer();
        try {
            view = readAsOf.read(new ReadFileAsOf.Command(customer, FilePoints.parse(at)), me.actor());
        } catch (DateTimeException noMoment) {
            refusal = texts().get("time.noMoment");
        } catch (Refused no) {
            refusal = RefusalText.in(texts().locale()).of(no);
        } catch (NotPermitted denied) {
            if (denied.hidden()) {
                throw new Missing("customer", customer);
            }
            throw denied;
        }
        if (view == null) {
            view = readAsOf.read(new ReadFileAsOf.Command(customer, FilePoints.parse("")), me.actor());
        }
        sheets = new FileSheets(shown().file(), texts(), divisions.in(texts().locale()));
        if (me.actor().may(Permission.READ_HISTORY)) {
            Slice<HistoryEntry> slice =
                    readHistory.read(new ReadHistory.Command(customer, cursor, VERSIONS), me.actor());
            versions = FileTimeline.lines(slice.items(), FileTimeline.Kind.ALL, words(), texts()).stream()
                    .filter(line -> line.version() > 0)
                    .toList();
            older = slice.next();
        }
    }

    private CustomerId customer() {
        return ComparisonWish.customer(id);
    }

    private PastFileView shown() {
        PastFileView known = view;
        if (known == null) {
            throw new Missing("customer", String.valueOf(id));
        }
        return known;
    }

    private FileSheets words() {
        FileSheets known = sheets;
        if (known == null) {
            throw new Missing("customer", String.valueOf(id));
        }
        return known;
    }

    private static Messages texts() {
        return Messages.in(RegistrationDesk.locale());
    }

    public PastFileView getView() {
        return shown();
    }

    public FileView getFile() {
        return shown().file();
    }

    /** Why the moment asked for cannot be shown; empty when it is shown. */
    public String getRefusal() {
        return refusal;
    }

    /** Whether the state is the present one. */
    public boolean isPresent() {
        return shown().version().version() == shown().latest();
    }

    /** The moment shown, as the chooser wants it. */
    public String getMoment() {
        return FilePoints.local(shown().at());
    }

    /** The version shown, as one line of the history. */
    public FileTimeline.Line getVersion() {
        return FileTimeline.lines(List.of(shown().version()), FileTimeline.Kind.ALL, words(), texts())
                .get(0);
    }

    /** The versions of the file, the newest first. */
    public List<FileTimeline.Line> getVersions() {
        return versions;
    }

    /** Cursor of the versions before the listed ones; null when there are none. */
    public @Nullable String getOlder() {
        return older;
    }

    /** The six categories. */
    public List<FileSheets.Sheet> getSheets() {
        return words().sheets();
    }

    /** The category that is open. */
    public int getCategory() {
        String wanted = tab;
        return wanted != null && wanted.matches("[1-6]") ? Integer.parseInt(wanted) : 1;
    }

    /** The blocks of the open category that say something. */
    public List<FileSheets.Block> getBlocks() {
        return getSheets().get(getCategory() - 1).blocks().stream()
                .filter(FileSheets.Block::filled)
                .toList();
    }

    /** Other numbers and names of that time. */
    public String getAliases() {
        return String.join(
                " · ", getFile().aliases().stream().map(alias -> alias.value()).toList());
    }

    public @Nullable String getId() {
        return id;
    }

    public void setId(@Nullable String id) {
        this.id = id;
    }

    public @Nullable String getAt() {
        return at;
    }

    public void setAt(@Nullable String at) {
        this.at = at;
    }

    public @Nullable String getTab() {
        return tab;
    }

    public void setTab(@Nullable String tab) {
        this.tab = tab;
    }

    public @Nullable String getCursor() {
        return cursor;
    }

    public void setCursor(@Nullable String cursor) {
        this.cursor = cursor;
    }
}
