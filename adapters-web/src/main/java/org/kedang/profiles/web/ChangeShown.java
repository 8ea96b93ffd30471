package org.kedang.profiles.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.kedang.access.web.CurrentActor;
import org.kedang.kit.usecase.Missing;
import org.kedang.portal.Marks;
import org.kedang.portal.Moment;
import org.kedang.portal.PageMessages;
import org.kedang.portal.text.Messages;
import org.kedang.profiles.api.ChangeLine;
import org.kedang.profiles.api.ChangeRow;
import org.kedang.profiles.api.ChangeView;
import org.kedang.profiles.domain.ChangeRequestId;
import org.kedang.profiles.usecase.ReadChange;

/** A change request in a reader's words: old beside new, what the file says by now, others for the same field, its life. */
@Named
@RequestScoped
public class ChangeShown {
    @Inject
    CurrentActor me;

    @Inject
    RegistrationDesk desk;

    @Inject
    PageMessages messages;

    @Inject
    ReadChange readChange;

    private @Nullable String subject;
    private @Nullable ChangeView view;

    /** This bean with the request opened. */
    public ChangeShown of(String wanted) {
        if (!wanted.equals(subject)) {
            subject = wanted;
            view = readChange.read(new ReadChange.Command(id(wanted)), me.actor());
        }
        return this;
    }

    /** @throws Missing for what cannot be the id of a request */
    static ChangeRequestId id(String text) {
        try {
            return ChangeRequestId.of(text);
        } catch (IllegalArgumentException e) {
            throw new Missing("changeRequest", text);
        }
    }

    public ChangeView getView() {
        ChangeView known = view;
        if (known == null) {
            throw new Missing("changeRequest", "");
        }
        return known;
    }

    /** Old beside new. */
    public List<Marks.Line> getLines() {
        return marks(false);
    }

    /** What the file said when it was asked beside what it says today, where that differs. */
    public List<Marks.Line> getMeanwhile() {
        return marks(true);
    }

    private List<Marks.Line> marks(boolean meanwhile) {
        RegistrationSheet sheet = desk.sheet();
        CardPlaces places = desk.places();
        List<Marks.Line> lines = new ArrayList<>(getView().lines().stream()
                .filter(line -> meanwhile || line.path().indexOf('[') < 0)
                .filter(line -> !Objects.equals(line.before(), meanwhile ? line.now() : line.after()))
                .sorted(Comparator.comparing(ChangeLine::path, places.byPlace()))
                .map(line -> places.line(
                        line.path(),
                        words(sheet, line, line.before()),
                        words(sheet, line, meanwhile ? line.now() : line.after())))
                .toList());
        if (!meanwhile) {
            lines.addAll(ComparisonLines.of(getView().tables(), desk.words()));
        }
        return lines;
    }

    private static String words(RegistrationSheet sheet, ChangeLine line, @Nullable String value) {
        return value == null ? "" : line.masked() ? value : sheet.words(line.path(), value);
    }

    /** What a request in a list is about, in words. */
    public String fields(ChangeRow row) {
        return String.join(messages.text("portal.list.separator"), desk.sheet().labels(row.fields()));
    }

    /** A size in KB, at least 1. */
    public long kilo(long bytes) {
        return Math.max(1, (bytes + 1023) / 1024);
    }

    /** The words of the chain. */
    public String getChain() {
        return getView().chainName().in(RegistrationDesk.locale());
    }

    /** Where it stands, in words; empty when nobody is waited for. */
    public String getWaiting() {
        String stage = getView().stage();
        if (stage.isEmpty()) {
            return "";
        }
        String key = "approvals.stage." + stage;
        return Messages.in(RegistrationDesk.locale()).has(key) ? messages.text(key) : stage;
    }

    /** Its life, the oldest first. */
    public List<Moment> getHistory() {
        return getView().steps().stream()
                .map(step -> new Moment(
                        step.at(),
                        messages.text("change.step." + step.kind(), stage(step.stage())),
                        step.who(),
                        step.text(),
                        null))
                .toList();
    }

    private String stage(String stage) {
        String key = "approvals.stage." + stage;
        return stage.isEmpty() || !Messages.in(RegistrationDesk.locale()).has(key) ? stage : messages.text(key);
    }
}
