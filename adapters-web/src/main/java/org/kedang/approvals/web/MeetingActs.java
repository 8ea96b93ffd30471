package org.kedang.approvals.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.LocalDateTime;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.kedang.approvals.api.ApprovalView;
import org.kedang.approvals.api.ApprovalView.DecisionView;
import org.kedang.approvals.api.ApprovalView.Verb;
import org.kedang.approvals.api.MeetingView;
import org.kedang.approvals.domain.Ballot;
import org.kedang.approvals.usecase.CastVote;
import org.kedang.approvals.usecase.CloseMeeting;
import org.kedang.approvals.usecase.ConveneMeeting;
import org.kedang.kit.domain.Permission;
import org.kedang.kit.usecase.Actor;
import org.kedang.kit.usecase.Missing;
import org.kedang.kit.usecase.NotPermitted;
import org.kedang.portal.PageMessages;
import org.kedang.portal.SignedIn;
import org.primefaces.model.file.UploadedFile;

/** The meeting of the open item: called, voted in, closed with its minutes; and what meetings have decided before. */
@Named
@RequestScoped
public class MeetingActs {
    private static final Set<Verb> VOTES = Set.of(Verb.VOTED_FOR, Verb.VOTED_AGAINST, Verb.ABSTAINED);

    private final SignedIn signedIn;
    private final InboxPage inbox;
    private final ConveneMeeting convene;
    private final CastVote vote;
    private final CloseMeeting close;
    private final PageMessages messages;

    private String when = "";
    private String place = "";
    private String word = "";
    private String resolved = "";
    private long revision;

    @Nullable
    private UploadedFile file;

    @Inject
    MeetingActs(
            SignedIn signedIn,
            InboxPage inbox,
            ConveneMeeting convene,
            CastVote vote,
            CloseMeeting close,
            PageMessages messages) {
        this.signedIn = signedIn;
        this.inbox = inbox;
        this.convene = convene;
        this.vote = vote;
        this.close = close;
        this.messages = messages;
    }

    @SuppressWarnings("NullAway") // for the container's proxy, which never uses the fields
    protected MeetingActs() {
        this(null, null, null, null, null, null);
    }

    /** The meeting that waits; null when the step is decided otherwise. */
    public @Nullable MeetingView getNow() {
        return inbox.getMeeting();
    }

    /** Every vote of the request, in the order they were cast. */
    public List<DecisionView> getVotes() {
        return decisions().stream().filter(act -> VOTES.contains(act.verb())).toList();
    }

    /** The meetings that were closed, with their minutes. */
    public List<DecisionView> getClosed() {
        return decisions().stream().filter(act -> !act.minutes().isEmpty()).toList();
    }

    private List<DecisionView> decisions() {
        ApprovalView item = inbox.getItem();
        return item == null ? List.of() : item.decisions();
    }

    /** What the meeting needs, in words. */
    public String getTerms() {
        MeetingView now = getNow();
        return now == null
                ? ""
                : messages.text(
                        "approvals.meeting.terms",
                        now.quorum(),
                        messages.text("kit.Majority." + now.majority().name()));
    }

    /** How the votes stand, in words. */
    public String getStanding() {
        MeetingView now = getNow();
        return now == null
                ? ""
                : messages.text(
                        "approvals.meeting.standing", now.present(), now.agreed(), now.against(), now.abstained());
    }

    /** Who voted, and in whose place. */
    public String who(DecisionView act) {
        return act.principalName().isEmpty()
                ? act.whoName()
                : messages.text("approvals.history.deputy", act.whoName(), act.principalName());
    }

    /** Whether enough have voted to close it. */
    public boolean isQuorate() {
        MeetingView now = getNow();
        return now != null && now.present() >= now.quorum();
    }

    /** Calls the meeting. */
    public String convene() {
        ApprovalView item = shown();
        ApprovalView unused =
                convene.convene(actor(), new ConveneMeeting.Command(item.id(), revision, time(when), place));
        messages.done("approvals.meeting.convened", item.subject().title());
        return here(item);
    }

    public String voteFor() {
        return vote(Ballot.FOR);
    }

    public String voteAgainst() {
        return vote(Ballot.AGAINST);
    }

    public String abstain() {
        return vote(Ballot.ABSTAIN);
    }

    private String vote(Ballot ballot) {
        ApprovalView item = shown();
        ApprovalView unused = vote.vote(actor(), new CastVote.Command(item.id(), item.stage(), ballot, word));
        messages.done("approvals.meeting.voted." + ballot.name(), item.subject().title());
        return here(item);
    }

    /** Closes the meeting with the minutes chosen. */
    public String close() {
        ApprovalView item = shown();
        UploadedFile minutes = file;
        ApprovalView after = close.close(
                actor(),
                new CloseMeeting.Command(
                        item.id(),
                        revision,
                        resolved,
                        minutes == null || minutes.getFileName() == null ? "" : minutes.getFileName(),
                        minutes == null || minutes.getContent() == null ? new byte[0] : minutes.getContent()));
        messages.done(
                after.state() == ApprovalView.State.WAITING
                        ? "approvals.meeting.passed"
                        : "approvals.done." + after.state().name(),
                item.subject().title());
        return here(item);
    }

    private static @Nullable LocalDateTime time(String text) {
        try {
            return LocalDateTime.parse(text.strip().replace(' ', 'T'));
        } catch (DateTimeParseException e) {
            return null;
        }
    }

    private static String here(ApprovalView item) {
        return "/approvals/inbox.xhtml?faces-redirect=true&item=" + item.id();
    }

    private ApprovalView shown() {
        ApprovalView item = inbox.getItem();
        if (item == null) {
            throw new Missing("approval", "");
        }
        return item;
    }

    private Actor actor() {
        return signedIn.present()
                .orElseThrow(() -> new NotPermitted(Permission.USE_INBOX, false, "approvals.NOT_INVOLVED"));
    }

    /** When it meets, {@code 2026-11-03 14:00}. */
    public String getWhen() {
        return when;
    }

    public void setWhen(@Nullable String when) {
        this.when = when == null ? "" : when;
    }

    public String getPlace() {
        return place;
    }

    public void setPlace(@Nullable String place) {
        this.place = place == null ? "" : place;
    }

    public String getWord() {
        return word;
    }

    public void setWord(@Nullable String word) {
        this.word = word == null ? "" : word;
    }

    /** What was resolved. */
    public String getResolved() {
        return resolved;
    }

    public void setResolved(@Nullable String resolved) {
        this.resolved = resolved == null ? "" : resolved;
    }

    public @Nullable UploadedFile getFile() {
        return file;
    }

    public void setFile(@Nullable UploadedFile file) {
        this.file = file;
    }

    /** The revision the reader saw. */
    public long getRevision() {
        ApprovalView item = inbox.getItem();
        return item == null ? revision : item.revision();
    }

    public void setRevision(long revision) {
        this.revision = revision;
    }
}
