package org.kedang.profiles.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.kedang.access.web.CurrentActor;
import org.kedang.approvals.api.Slice;
import org.kedang.kit.domain.CustomerId;
import org.kedang.kit.domain.Refused;
import org.kedang.kit.usecase.Missing;
import org.kedang.portal.Choice;
import org.kedang.portal.PageMessages;
import org.kedang.profiles.api.ExistenceCard;
import org.kedang.profiles.api.OwnFeedback;
import org.kedang.profiles.domain.FeedbackId;
import org.kedang.profiles.domain.FeedbackKind;
import org.kedang.profiles.usecase.LeaveFeedback;
import org.kedang.profiles.usecase.ListOwnFeedback;
import org.kedang.profiles.usecase.ReadFeedbackCard;

/**
 * 反馈情况: leaving what was heard from the customer the address names ({@code id}), and what became of one's own feedback
 * ({@code from} on).
 */
@Named
@ViewScoped
public class FeedbackPage implements Serializable {
    private static final long serialVersionUID = 1L;
    private static final int SLICE = 30;

    @Inject
    transient CurrentActor me;

    @Inject
    transient PageMessages messages;

    @Inject
    transient ReadFeedbackCard readFeedbackCard;

    @Inject
    transient LeaveFeedback leaveFeedback;

    @Inject
    transient ListOwnFeedback listOwnFeedback;

    private @Nullable String id;
    private @Nullable String from;
    private @Nullable ExistenceCard card;
    private ArrayList<OwnFeedback> rows = new ArrayList<>();
    private @Nullable String next;
    private @Nullable String kind;
    private @Nullable LocalDate day;
    private String text = "";

    /** Finds the customer the address names, and reads the slice of own feedback. */
    public void open() {
        if (id != null && !id.isBlank()) {
            try {
                card = readFeedbackCard.read(customer(), me.actor());
            } catch (Refused refused) {
                // of an own or a sealed customer there is nothing to leave; the list is shown all the same
                messages.refused(refused);
            }
        }
        Slice<OwnFeedback> slice = listOwnFeedback.list(
                new ListOwnFeedback.Command(from == null || from.isBlank() ? null : from, SLICE), me.actor());
        rows = new ArrayList<>(slice.items());
        next = slice.next();
    }

    private CustomerId customer() {
        try {
            return CustomerId.of(String.valueOf(id));
        } catch (IllegalArgumentException e) {
            throw new Missing("customer", String.valueOf(id));
        }
    }

    /** Leaves what is typed; then the list shows it. */
    public String leave() {
        FeedbackId unused = leaveFeedback.leave(
                new LeaveFeedback.Command(
                        customer(), kind == null || kind.isBlank() ? null : FeedbackKind.valueOf(kind), day, text),
                me.actor());
        messages.done("feedback.left", card == null ? "" : card.owner());
        return "/profiles/feedback.xhtml?faces-redirect=true";
    }

    /** Of whom feedback is being left; null when the address names nobody. */
    public @Nullable ExistenceCard getCard() {
        return card;
    }

    public List<Choice> getKinds() {
        return Stream.of(FeedbackKind.values())
                .map(one -> new Choice(one.name(), messages.text("profiles.FeedbackKind." + one.name())))
                .toList();
    }

    public List<OwnFeedback> getRows() {
        return rows;
    }

    /** Address of the next slice; null when this is the last. */
    public @Nullable String getNext() {
        return next == null ? null : "?from=" + URLEncoder.encode(next, StandardCharsets.UTF_8);
    }

    public @Nullable String getId() {
        return id;
    }

    public void setId(@Nullable String value) {
        id = value;
    }

    public @Nullable String getFrom() {
        return from;
    }

    public void setFrom(@Nullable String value) {
        from = value;
    }

    public @Nullable String getKind() {
        return kind;
    }

    public void setKind(@Nullable String value) {
        kind = value;
    }

    public @Nullable LocalDate getDay() {
        return day;
    }

    public void setDay(@Nullable LocalDate value) {
        day = value;
    }

    public String getText() {
        return text;
    }

    public void setText(@Nullable String value) {
        text = value == null ? "" : value;
    }
}
