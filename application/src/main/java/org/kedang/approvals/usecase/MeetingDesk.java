package org.kedang.approvals.usecase;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Instant;
import java.util.HexFormat;
import java.util.UUID;
import org.kedang.approvals.api.ApprovalId;
import org.kedang.approvals.api.ApprovalView;
import org.kedang.approvals.api.StageSpec;
import org.kedang.approvals.domain.Approval;
import org.kedang.approvals.domain.ApprovalsRule;
import org.kedang.approvals.domain.Ballot;
import org.kedang.approvals.domain.Minutes;
import org.kedang.approvals.domain.Tally;
import org.kedang.approvals.spi.ApprovalStore;
import org.kedang.approvals.spi.MinutesBook;
import org.kedang.kit.domain.BusinessCalendar;
import org.kedang.kit.domain.EvidenceType;
import org.kedang.kit.domain.Refused;
import org.kedang.kit.domain.TimeOrderedId;
import org.kedang.kit.spi.AuditTrail;
import org.kedang.kit.usecase.Actor;
import org.kedang.kit.usecase.Missing;
import org.kedang.kit.usecase.Stale;

/** Votes and the end of a meeting, written one after the other: each counts once, and one end wins. */
@Dependent
class MeetingDesk {
    private final ApprovalStore store;
    private final MinutesBook book;
    private final BusinessCalendar calendar;
    private final Seats seats;
    private final Outcomes outcomes;
    private final AuditTrail trail;
    private final Clock clock;

    @Inject
    MeetingDesk(
            ApprovalStore store,
            MinutesBook book,
            BusinessCalendar calendar,
            Seats seats,
            Outcomes outcomes,
            AuditTrail trail,
            Clock clock) {
        this.store = store;
        this.book = book;
        this.calendar = calendar;
        this.seats = seats;
        this.outcomes = outcomes;
        this.trail = trail;
        this.clock = clock;
    }

    ApprovalView vote(Actor actor, CastVote.Command command) {
        Approval approval = found(command.item());
        noted(approval, command.word());
        if (approval.stage() != command.step()) {
            throw new Stale(command.step(), approval.stage());
        }
        approval.vote(seats.of(actor), command.ballot(), command.word(), Instant.now(clock));
        store.changed(approval);
        trail.changed("vote", null, command.ballot().name());
        return Views.of(approval);
    }

    ApprovalView close(Actor actor, CloseMeeting.Command command) {
        Approval approval = found(command.item());
        noted(approval, command.resolved());
        if (approval.revision() != command.revision()) {
            throw new Stale(command.revision(), approval.revision());
        }
        Instant at = Instant.now(clock);
        Minutes minutes = minutes(approval, actor, command, at);
        int stage = approval.stage();
        StageSpec passed = Views.of(approval).currentStage();
        String result = result(approval.tally());
        approval.closeMeeting(seats.of(actor), command.resolved(), minutes, at, calendar);
        book.add(minutes, command.minutes());
        store.changed(approval);
        trail.changed("votes", null, result);
        trail.changed("minutes", null, minutes.name() + " " + minutes.sha256());
        trail.changed("state", Approval.State.WAITING.name(), approval.state().name());
        outcomes.announce(approval, stage, passed, result + " · " + minutes.name(), actor.id(), at);
        return Views.of(approval);
    }

    private Minutes minutes(Approval approval, Actor actor, CloseMeeting.Command command, Instant at) {
        byte[] bytes = command.minutes();
        if (bytes.length == 0) {
            throw new Refused(ApprovalsRule.MINUTES_MISSING);
        }
        if (bytes.length > Minutes.MOST_BYTES) {
            throw new Refused(ApprovalsRule.MINUTES_TOO_LARGE, Minutes.MOST_BYTES / 1024 / 1024);
        }
        EvidenceType type =
                EvidenceType.of(bytes).orElseThrow(() -> new Refused(ApprovalsRule.MINUTES_TYPE, type(command.name())));
        return new Minutes(
                TimeOrderedId.next(),
                approval.id(),
                type.plain(command.name()),
                type.mediaType(),
                bytes.length,
                sha256(bytes),
                actor.id(),
                at);
    }

    private static String type(String name) {
        return name.codePointCount(0, name.length()) > 60 ? name.substring(0, name.offsetByCodePoints(0, 60)) : name;
    }

    /** The votes in words, by name. */
    private static String result(Tally tally) {
        return "赞成 " + tally.count(Ballot.FOR) + "，反对 " + tally.count(Ballot.AGAINST) + "，弃权 "
                + tally.count(Ballot.ABSTAIN);
    }

    private static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private Approval found(ApprovalId id) {
        UUID value = id.value();
        return store.findAlone(value).orElseThrow(() -> new Missing("approval", id));
    }

    private void noted(Approval approval, String note) {
        trail.subject(
                approval.subject().kind(),
                approval.subject().id(),
                approval.subject().title());
        trail.reason(note);
    }
}
