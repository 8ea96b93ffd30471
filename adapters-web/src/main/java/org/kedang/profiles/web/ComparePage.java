package org.kedang.profiles.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.DateTimeException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kedang.access.web.CurrentActor;
import org.kedang.kit.domain.CustomerId;
import org.kedang.kit.domain.Permission;
import org.kedang.kit.domain.Refused;
import org.kedang.kit.usecase.Missing;
import org.kedang.kit.usecase.NotPermitted;
import org.kedang.portal.Choice;
import org.kedang.portal.Marks;
import org.kedang.portal.text.Messages;
import org.kedang.portal.text.RefusalText;
import org.kedang.profiles.api.ComparisonView;
import org.kedang.profiles.api.FilePoint;
import org.kedang.profiles.api.HistoryEntry;
import org.kedang.profiles.usecase.CompareFiles;
import org.kedang.profiles.usecase.FileComparing;
import org.kedang.profiles.usecase.ReadHistory;

/**
 * 版本对比: two moments of one file, two files, or a file beside what a request wants of it (PRF-26). Values of the past are
 * picked here to be asked back.
 */
@Named
@RequestScoped
public class ComparePage {
    private static final int VERSIONS = 60;

    @Inject
    CurrentActor me;

    @Inject
    FileDivisions divisions;

    @Inject
    ComparisonWish wish;

    @Inject
    CompareFiles compareFiles;

    @Inject
    ReadHistory readHistory;

    private @Nullable String id;
    private @Nullable String before;
    private @Nullable String beforeAt;
    private @Nullable String after;
    private @Nullable String afterAt;
    private @Nullable String with;
    private @Nullable String change;
    private @Nullable String all;
    private String refusal = "";
    private @Nullable ComparisonView view;
    private List<HistoryEntry> versions = List.of();

    /** Compares what the address names; without a state, the last version with the one before it. */
    public void open() {
        CustomerId customer = ComparisonWish.customer(id);
        try {
            if (me.actor().may(Permission.READ_HISTORY)) {
                versions =
                        readHistory.read(new ReadHistory.Command(customer, null, VERSIONS), me.actor()).items().stream()
                                .filter(entry -> entry.version() > 0)
                                .toList();
            }
            chooseUsual();
            view = compareFiles.compare(pair(), me.actor());
        } catch (DateTimeException noMoment) {
            refusal = texts().get("time.noMoment");
        } catch (Refused no) {
            refusal = RefusalText.in(texts().locale()).of(no);
        } catch (NotPermitted | Missing no) {
            if (!tellsNothing(no)) {
                throw no;
            }
            if (blank(with)) {
                throw new Missing("customer", customer);
            }
            // whether there is no other file or none for this reader, the page says the same
            refusal = texts().text("time.noOther", with);
        }
        if (view == null) {
            with = null;
            change = null;
            view = compareFiles.compare(wish.pair(id, null, null, null, null), me.actor());
        }
    }

    /** Whether the reader may not learn if there is such a file. */
    static boolean tellsNothing(RuntimeException no) {
        return no instanceof Missing || (no instanceof NotPermitted denied && denied.hidden());
    }

    private FileComparing.Pair pair() {
        return wish.pair(id, point(before, beforeAt), point(after, afterAt), with, change);
    }

    private void chooseUsual() {
        boolean nothing = blank(before) && blank(beforeAt) && blank(after) && blank(afterAt);
        if (nothing && blank(with) && blank(change) && !versions.isEmpty()) {
            before = "v" + Math.max(1, versions.get(0).version() - 1);
        }
    }

    // a moment that is typed says more than the version that stands in the list
    private static @Nullable String point(@Nullable String version, @Nullable String moment) {
        return blank(moment) ? version : moment;
    }

    private static boolean blank(@Nullable String text) {
        return text == null || text.isBlank();
    }

    private static Messages texts() {
        return Messages.in(RegistrationDesk.locale());
    }

    public ComparisonView getView() {
        ComparisonView known = view;
        if (known == null) {
            throw new Missing("customer", String.valueOf(id));
        }
        return known;
    }

    /** Why what was asked cannot be compared; empty when it is. */
    public String getRefusal() {
        return refusal;
    }

    public List<Marks.Line> getLines() {
        Messages texts = texts();
        return ComparisonLines.of(getView(), everything(), new FieldWords(texts, divisions.in(texts.locale())));
    }

    /** Which state stands on the left, in words. */
    public String getLeft() {
        return side(getView().before());
    }

    /** Which state stands on the right, in words. */
    public String getRight() {
        return side(getView().after());
    }

    private String side(ComparisonView.Side side) {
        String words = SideWords.of(side, texts());
        return getView().sameFile() ? words : side.number() + " " + side.name() + " · " + words;
    }

    /** The versions to choose from, the newest first. */
    public List<Choice> getVersions() {
        Messages texts = texts();
        List<Choice> choices = new ArrayList<>();
        for (HistoryEntry entry : versions) {
            choices.add(new Choice(
                    "v" + entry.version(),
                    texts.text("file.version", entry.version()) + " · " + texts.time(entry.at()) + " · "
                            + entry.reason()));
        }
        return List.copyOf(choices);
    }

    // whether what is the same is shown too
    private boolean everything() {
        return "true".equals(all);
    }

    /** The address of this comparison, with the things that are the same or without them. */
    public String address(boolean everything) {
        return "/profiles/compare.xhtml" + query() + (everything ? "&all=true" : "");
    }

    private String query() {
        ComparisonView shown = getView();
        StringBuilder query = new StringBuilder("?id=").append(shown.before().customer());
        query.append("&before=").append(point(shown.before()));
        query.append("&after=").append(point(shown.after()));
        if (!shown.sameFile()) {
            query.append("&with=").append(shown.after().customer());
        }
        if (shown.after().change() != null) {
            query.append("&change=").append(shown.after().change());
        }
        return query.toString();
    }

    /** The left state as an address names it; empty for the present one. */
    public String getBeforePoint() {
        return point(getView().before());
    }

    /** The right state as an address names it; empty for the present one. */
    public String getAfterPoint() {
        return point(getView().after());
    }

    private static String point(ComparisonView.Side side) {
        if (side.present()) {
            return FilePoints.text(FilePoint.now());
        }
        boolean version = side.at().equals(side.written());
        return FilePoints.text(version ? FilePoint.version(side.version()) : FilePoint.at(side.at()));
    }

    /** The number of the other customer; empty for two moments of one file. */
    public String getOther() {
        return getView().sameFile() ? "" : getView().after().number();
    }

    public @Nullable String getId() {
        return id;
    }

    public void setId(@Nullable String id) {
        this.id = id;
    }

    public @Nullable String getBefore() {
        return before;
    }

    public void setBefore(@Nullable String before) {
        this.before = before;
    }

    public @Nullable String getBeforeAt() {
        return beforeAt;
    }

    public void setBeforeAt(@Nullable String beforeAt) {
        this.beforeAt = beforeAt;
    }

    public @Nullable String getAfter() {
        return after;
    }

    public void setAfter(@Nullable String after) {
        this.after = after;
    }

    public @Nullable String getAfterAt() {
        return afterAt;
    }

    public void setAfterAt(@Nullable String afterAt) {
        this.afterAt = afterAt;
    }

    public @Nullable String getWith() {
        return with;
    }

    public void setWith(@Nullable String with) {
        this.with = with;
    }

    public @Nullable String getChange() {
        return change;
    }

    public void setChange(@Nullable String change) {
        this.change = change;
    }

    public @Nullable String getAll() {
        return all;
    }

    public void setAll(@Nullable String all) {
        this.all = all;
    }
}
