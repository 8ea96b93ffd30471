package org.kedang.approvals.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.enterprise.inject.Instance;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.kedang.approvals.api.ApprovalId;
import org.kedang.approvals.api.InboxItem;
import org.kedang.approvals.domain.ApprovalsRule;
import org.kedang.kit.domain.Permission;
import org.kedang.kit.domain.Refused;
import org.kedang.kit.usecase.Actor;
import org.kedang.kit.usecase.Missing;
import org.kedang.kit.usecase.NotPermitted;
import org.kedang.kit.usecase.Stale;
import org.kedang.portal.PageMessages;
import org.kedang.portal.SignedIn;
import org.kedang.portal.text.RefusalText;

/** 待办: several items picked from the list and decided with one comment. */
@Named
@RequestScoped
public class ManyActs {
    private static final int FEWEST = 2;

    private final SignedIn signedIn;
    private final InboxPage inbox;
    private final ManyDecisions decisions;
    private final Instance<SubjectSummary> summaries;
    private final PageMessages messages;

    private String note = "";

    @Inject
    ManyActs(
            SignedIn signedIn,
            InboxPage inbox,
            ManyDecisions decisions,
            Instance<SubjectSummary> summaries,
            PageMessages messages) {
        this.signedIn = signedIn;
        this.inbox = inbox;
        this.decisions = decisions;
        this.summaries = summaries;
        this.messages = messages;
    }

    @SuppressWarnings("NullAway") // for the container's proxy, which never uses the fields
    protected ManyActs() {
        this(null, null, null, null, null);
    }

    /** Whether there is more than one to pick. */
    public boolean isOffered() {
        return actor().may(Permission.DECIDE_APPROVAL)
                && inbox.getWaiting().stream().filter(this::pickable).count() >= FEWEST;
    }

    /** Whether a comment is enough to decide this one. */
    public boolean pickable(InboxItem item) {
        return summaries.stream()
                .filter(summary -> summary.kind().equals(item.subject().kind()))
                .allMatch(summary -> summary.wordsSuffice(item, actor()));
    }

    public String approve() {
        return decide(true);
    }

    public String giveBack() {
        if (note.isBlank()) {
            throw new Refused(ApprovalsRule.QUESTION_MISSING);
        }
        return decide(false);
    }

    private String decide(boolean agree) {
        List<ManyDecisions.Seen> picked = picked();
        if (picked.isEmpty()) {
            throw new Refused(ApprovalsRule.NOTHING_PICKED);
        }
        Map<ApprovalId, String> titles = inbox.getWaiting().stream()
                .collect(Collectors.toMap(InboxItem::id, item -> item.subject().title()));
        List<ManyDecisions.Outcome> outcomes = decisions.decide(actor(), agree, note, picked);
        long done = outcomes.stream().filter(one -> one.after() != null).count();
        if (done > 0) {
            messages.done(agree ? "approvals.many.approved" : "approvals.many.givenBack", done);
        }
        RefusalText words = messages.refusals();
        for (ManyDecisions.Outcome outcome : outcomes) {
            RuntimeException failure = outcome.failure();
            if (failure != null) {
                messages.warn(
                        "approvals.many.left",
                        titles.getOrDefault(outcome.item(), outcome.item().toString()),
                        why(failure, words));
            }
        }
        return "/approvals/inbox.xhtml?faces-redirect=true";
    }

    private static String why(RuntimeException failure, RefusalText words) {
        if (failure instanceof Refused refused) {
            return words.of(refused);
        }
        if (failure instanceof Stale stale) {
            return words.of(stale);
        }
        return failure instanceof NotPermitted no ? words.of(no) : words.of((Missing) failure);
    }

    /** The list's boxes: the item and the revision shown with it. */
    private static List<ManyDecisions.Seen> picked() {
        String[] boxes = FacesContext.getCurrentInstance()
                .getExternalContext()
                .getRequestParameterValuesMap()
                .get("pick");
        List<ManyDecisions.Seen> picked = new ArrayList<>();
        for (String box : boxes == null ? new String[0] : boxes) {
            String[] parts = box.split("@", -1);
            try {
                picked.add(new ManyDecisions.Seen(ApprovalId.of(parts[0]), Long.parseLong(parts[parts.length - 1])));
            } catch (IllegalArgumentException madeUp) {
                throw new Missing("approval", box);
            }
        }
        if (picked.size() > ManyDecisions.MOST) {
            throw new Refused(ApprovalsRule.TOO_MANY_PICKED, ManyDecisions.MOST);
        }
        return picked;
    }

    private Actor actor() {
        return signedIn.present()
                .orElseThrow(() -> new NotPermitted(Permission.USE_INBOX, false, "approvals.NOT_INVOLVED"));
    }

    public String getNote() {
        return note;
    }

    public void setNote(@Nullable String note) {
        this.note = note == null ? "" : note;
    }
}
