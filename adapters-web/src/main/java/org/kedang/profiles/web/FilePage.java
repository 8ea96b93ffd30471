package org.kedang.profiles.web;

import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.kedang.access.web.CurrentActor;
import org.kedang.approvals.api.Slice;
import org.kedang.kit.domain.CustomerId;
import org.kedang.kit.domain.Permission;
import org.kedang.kit.domain.Refused;
import org.kedang.kit.usecase.Missing;
import org.kedang.kit.usecase.NotPermitted;
import org.kedang.portal.text.Messages;
import org.kedang.profiles.api.ExistenceCard;
import org.kedang.profiles.api.FileView;
import org.kedang.profiles.api.HistoryEntry;
import org.kedang.profiles.usecase.FindByNumber;
import org.kedang.profiles.usecase.ReadExistence;
import org.kedang.profiles.usecase.ReadFile;
import org.kedang.profiles.usecase.ReadHistory;
import org.kedang.profiles.usecase.RevealField;
import org.omnifaces.cdi.ViewScoped;

/**
 * 客户档案: one customer's file, by {@code id} or {@code number}. Who may not read it sees that the customer exists; who may
 * not even know that sees what he sees for a number nobody was given.
 */
@Named
@ViewScoped
public class FilePage implements Serializable {
    private static final long serialVersionUID = 1L;
    private static final int HISTORY = 15;

    @Inject
    transient CurrentActor me;

    @Inject
    transient FileDivisions divisions;

    @Inject
    transient FindByNumber findByNumber;

    @Inject
    transient ReadFile readFile;

    @Inject
    transient ReadExistence readExistence;

    @Inject
    transient ReadHistory readHistory;

    @Inject
    transient RevealField revealField;

    private @Nullable String id;
    private @Nullable String number;
    private transient @Nullable FileView file;
    private @Nullable ExistenceCard card;
    private transient @Nullable FileSheets words;
    private transient @Nullable List<FileSheets.Sheet> sheets;
    private int category = 1;
    private String asking = "";
    private String purpose = "";
    private final Map<String, String> revealed = new HashMap<>();
    private final List<HistoryEntry> history = new ArrayList<>();
    private @Nullable String older;
    private FileTimeline.Kind kind = FileTimeline.Kind.ALL;

    /** A line of what the file still lacks, with the category it stands under. */
    public record Gap(String label, int category, String group) {}

    /** Another number or name, with its kind in words; a former name with the day it ended. */
    public record OtherName(String kind, String value, @Nullable LocalDate until) {}

    /** Finds the customer the address names. */
    public void open() {
        if (id == null || id.isBlank()) {
            id = find(number == null ? "" : number.strip()).toString();
        }
        String wanted = FacesContext.getCurrentInstance()
                .getExternalContext()
                .getRequestParameterMap()
                .get("tab");
        if (wanted != null && wanted.matches("[1-6]")) {
            category = Integer.parseInt(wanted);
        }
        load();
    }

    private CustomerId find(String wanted) {
        try {
            return findByNumber.find(wanted, me.actor());
        } catch (Refused | NotPermitted no) {
            // who may not know of customers learns nothing from a number either
            throw new Missing("customer", wanted);
        }
    }

    /** Whose file it is. */
    CustomerId customer() {
        try {
            return CustomerId.of(String.valueOf(id));
        } catch (IllegalArgumentException e) {
            throw new Missing("customer", String.valueOf(id));
        }
    }

    private void load() {
        CustomerId customer = customer();
        try {
            file = readFile.read(customer, me.actor());
            card = null;
            history.clear();
            more(null);
        } catch (NotPermitted denied) {
            if (denied.hidden()) {
                throw new Missing("customer", customer);
            }
            card = readExistence.read(customer, me.actor());
        }
        words = null;
        sheets = null;
    }

    /** The file; null for somebody who may only know that it exists. */
    public @Nullable FileView getFile() {
        if (file == null && card == null) {
            load();
        }
        return file;
    }

    /** The file of somebody who may read it. */
    FileView shown() {
        FileView view = getFile();
        if (view == null) {
            throw new Missing("customer", String.valueOf(id));
        }
        return view;
    }

    /** The file of somebody who reads the whole of it; null where only parts are open to the reader, or nothing. */
    @Nullable
    FileView whole() {
        FileView view = getFile();
        return view != null && view.whole() ? view : null;
    }

    /** Which categories are open to a reader of parts, in words; empty for who reads the whole file. */
    public String getOpenParts() {
        FileView view = getFile();
        return view == null || view.whole()
                ? ""
                : view.categories().stream()
                        .sorted()
                        .map(one -> texts().get("file.category." + one))
                        .collect(Collectors.joining(texts().get("portal.list.separator")));
    }

    /** Whether the category that is open on the screen is closed to the reader. */
    public boolean isClosed() {
        FileView view = getFile();
        return view != null && !view.categories().contains(category);
    }

    /** What everybody may know; null for a reader of the file. */
    public @Nullable ExistenceCard getCard() {
        return card;
    }

    Messages texts() {
        return Messages.in(FacesContext.getCurrentInstance().getViewRoot().getLocale());
    }

    private FileSheets words() {
        FileSheets made = words;
        if (made == null) {
            Messages texts = texts();
            made = new FileSheets(shown(), texts, divisions.in(texts.locale()));
            words = made;
        }
        return made;
    }

    public List<FileSheets.Sheet> getSheets() {
        if (getFile() == null) {
            return List.of();
        }
        List<FileSheets.Sheet> made = sheets;
        if (made == null) {
            made = words().sheets();
            sheets = made;
        }
        return made;
    }

    /** The category that is open. */
    public int getCategory() {
        return category;
    }

    /** The groups of the open category that say something. */
    public List<FileSheets.Block> getBlocks() {
        return groups().stream().filter(FileSheets.Block::filled).toList();
    }

    /** The groups of the open category that say nothing yet. */
    public List<FileSheets.Block> getUnfilled() {
        return groups().stream().filter(block -> !block.filled()).toList();
    }

    private List<FileSheets.Block> groups() {
        return getFile() == null ? List.of() : getSheets().get(category - 1).blocks();
    }

    /** Opens a category. */
    public void turnTo(int wanted) {
        category = Math.max(1, Math.min(FileSheets.CATEGORIES, wanted));
        asking = "";
    }

    /** What the file lacks, in the order of the card. */
    public List<Gap> getGaps() {
        FileView view = getFile();
        return view == null
                ? List.of()
                : view.missing().stream()
                        .map(field ->
                                new Gap(field.label(texts().locale()), FileSheets.categoryOf(field), field.group()))
                        .toList();
    }

    public List<OtherName> getAliases() {
        FileView view = getFile();
        return view == null
                ? List.of()
                : view.aliases().stream()
                        .map(alias -> new OtherName(words().aliasKind(alias.kind()), alias.value(), alias.until()))
                        .toList();
    }

    /** Former names, for the line under the name. */
    public String getFormerNames() {
        FileView view = getFile();
        return view == null
                ? ""
                : view.groups().stream()
                        .flatMap(group -> group.cells().stream())
                        .filter(cell -> cell.field().code().equals("formerNames") && !cell.masked())
                        .map(FileView.Cell::value)
                        .findFirst()
                        .orElse("");
    }

    // masked values

    /** The field whose value somebody wants to see; empty when nobody does. */
    public String getAsking() {
        return asking;
    }

    public void ask(String path) {
        asking = path;
        purpose = "";
    }

    public void leave() {
        asking = "";
    }

    public String getPurpose() {
        return purpose;
    }

    public void setPurpose(@Nullable String purpose) {
        this.purpose = purpose == null ? "" : purpose;
    }

    /** Shows the value somebody asked for, in place. */
    public void reveal() {
        String path = asking;
        if (!path.isEmpty()) {
            String value = revealField.reveal(new RevealField.Command(customer(), path, purpose), me.actor());
            revealed.put(path, value);
            asking = "";
        }
    }

    public boolean isRevealed(String path) {
        return revealed.containsKey(path);
    }

    public String clear(String path) {
        return revealed.getOrDefault(path, "");
    }

    /** Where the page goes after something was done, to show it. */
    String again() {
        return "/profiles/file.xhtml?faces-redirect=true&id=" + customer() + "&tab=" + category;
    }

    // history

    private void more(@Nullable String cursor) {
        if (whole() != null && me.actor().may(Permission.READ_HISTORY)) {
            Slice<HistoryEntry> slice =
                    readHistory.read(new ReadHistory.Command(customer(), cursor, HISTORY), me.actor());
            history.addAll(slice.items());
            older = slice.next();
        }
    }

    /** Adds the next older lines. */
    public void showOlder() {
        if (older != null) {
            more(older);
        }
    }

    public boolean isOlder() {
        return older != null;
    }

    public List<FileTimeline.Line> getTimeline() {
        return getFile() == null ? List.of() : FileTimeline.lines(history, kind, words(), texts());
    }

    public FileTimeline.Kind[] getKinds() {
        return FileTimeline.Kind.values();
    }

    public FileTimeline.Kind getKind() {
        return kind;
    }

    public void only(String wanted) {
        kind = FileTimeline.Kind.valueOf(wanted);
    }

    public @Nullable String getId() {
        return id;
    }

    public void setId(@Nullable String id) {
        this.id = id;
    }

    public @Nullable String getNumber() {
        return number;
    }

    public void setNumber(@Nullable String number) {
        this.number = number;
    }
}
