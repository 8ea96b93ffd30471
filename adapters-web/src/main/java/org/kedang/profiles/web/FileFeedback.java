package org.kedang.profiles.web;

import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kedang.access.web.CurrentActor;
import org.kedang.portal.PageMessages;
import org.kedang.profiles.api.FeedbackView;
import org.kedang.profiles.api.FileView;
import org.kedang.profiles.domain.FeedbackId;
import org.kedang.profiles.usecase.EditNotes;
import org.kedang.profiles.usecase.ListFeedback;
import org.kedang.profiles.usecase.SetFeedbackAside;
import org.kedang.profiles.usecase.TakeFeedback;
import org.omnifaces.cdi.ViewScoped;

/** 来自其他部门的反馈: what waits by the file that is shown, taking one in, setting one aside. One is open at a time. */
@Named
@ViewScoped
public class FileFeedback implements Serializable {
    private static final long serialVersionUID = 1L;
    private static final int MOST = 20;

    @Inject
    FilePage page;

    @Inject
    transient CurrentActor me;

    @Inject
    transient PageMessages messages;

    @Inject
    transient ListFeedback listFeedback;

    @Inject
    transient TakeFeedback takeFeedback;

    @Inject
    transient SetFeedbackAside setFeedbackAside;

    private transient @Nullable List<FeedbackView> waiting;
    private String opened = "";
    private boolean taking;
    private String words = "";

    /** What waits, the last left first. */
    public List<FeedbackView> getWaiting() {
        List<FeedbackView> known = waiting;
        if (known == null) {
            FileView file = page.whole();
            known = file == null
                    ? List.of()
                    : listFeedback
                            .list(new ListFeedback.Command(file.customer(), true, null, MOST), me.actor())
                            .items();
            waiting = known;
        }
        return known;
    }

    /** Opens one to be taken into the file; the reason is there already and may be changed. */
    public void open(FeedbackView one) {
        opened = one.id().toString();
        taking = true;
        words = messages.text("feedback.take.usual", one.department(), one.author());
    }

    /** Opens one to be set aside. */
    public void decline(FeedbackView one) {
        opened = one.id().toString();
        taking = false;
        words = "";
    }

    public void close() {
        opened = "";
    }

    public boolean opened(FeedbackView one) {
        return one.id().toString().equals(opened);
    }

    /** Takes the open one in, or sets it aside. */
    public String save() {
        FeedbackId feedback = FeedbackId.of(opened);
        if (taking) {
            EditNotes.Edited edited = takeFeedback.take(
                    new TakeFeedback.Command(
                            page.customer(), feedback, page.shown().revision(), words),
                    me.actor());
            messages.done("feedback.taken.done", edited.version());
        } else {
            setFeedbackAside.setAside(new SetFeedbackAside.Command(page.customer(), feedback, words), me.actor());
            messages.done("feedback.aside.done");
        }
        return page.again();
    }

    /** Whether the open one is to be taken in. */
    public boolean isTaking() {
        return taking;
    }

    public String getWords() {
        return words;
    }

    public void setWords(@Nullable String value) {
        words = value == null ? "" : value;
    }
}
