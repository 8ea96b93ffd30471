package org.kedang.approvals.usecase;

import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.kedang.approvals.api.ApprovalId;
import org.kedang.approvals.api.ApprovalSentBack;
import org.kedang.approvals.api.ApprovalView;
import org.kedang.approvals.domain.Approval;
import org.kedang.approvals.domain.Person;
import org.kedang.approvals.spi.ApprovalStore;
import org.kedang.kit.api.DayPassed;
import org.kedang.kit.domain.BusinessCalendar;
import org.kedang.kit.spi.AuditTrail;
import org.kedang.kit.spi.Happenings;
import org.kedang.kit.usecase.Actor;
import org.kedang.kit.usecase.Missing;
import org.kedang.kit.usecase.Stale;

/** One act on an approval that is no yes or no: found at the revision seen, done, written, noted. */
@Dependent
class ApprovalHandling {
    private static final int AT_ONCE = 500;

    private final ApprovalStore store;
    private final BusinessCalendar calendar;
    private final Seats seats;
    private final Tellings tellings;
    private final AuditTrail trail;
    private final Happenings happenings;
    private final Clock clock;

    @Inject
    ApprovalHandling(
            ApprovalStore store,
            BusinessCalendar calendar,
            Seats seats,
            Tellings tellings,
            AuditTrail trail,
            Happenings happenings,
            Clock clock) {
        this.store = store;
        this.calendar = calendar;
        this.seats = seats;
        this.tellings = tellings;
        this.trail = trail;
        this.happenings = happenings;
        this.clock = clock;
    }

    /** What is done to the approval. */
    interface Act {
        void on(Approval approval, Person who, Instant at, BusinessCalendar calendar);
    }

    /** What follows when it is written. */
    interface Then {
        void tell(Approval approval, Tellings tellings);
    }

    ApprovalView at(ApprovalId id, long seen, Actor actor, String note, Act act, Then then) {
        Approval approval = found(id);
        noted(approval, note);
        if (approval.revision() != seen) {
            throw new Stale(seen, approval.revision());
        }
        return done(approval, actor, act, then);
    }

    /** The same, for acts that do not depend on what was decided meanwhile. */
    ApprovalView anyhow(ApprovalId id, Actor actor, String note, Act act, Then then) {
        Approval approval = found(id);
        noted(approval, note);
        return done(approval, actor, act, then);
    }

    private ApprovalView done(Approval approval, Actor actor, Act act, Then then) {
        String before = standing(approval);
        int stage = approval.stage();
        act.on(approval, seats.of(actor), Instant.now(clock), calendar);
        store.changed(approval);
        then.tell(approval, tellings);
        if (approval.stage() < stage) {
            announceSentBack(approval, stage, actor);
        }
        trail.changed("stage", before, standing(approval));
        return Views.of(approval);
    }

    private void announceSentBack(Approval approval, int from, Actor actor) {
        ApprovalView after = Views.of(approval);
        happenings.announce(new ApprovalSentBack(
                after.id(),
                after.subject(),
                after.stages().subList(after.stage(), from + 1),
                actor.id(),
                Instant.now(clock)));
    }

    private Approval found(ApprovalId id) {
        return store.find(id.value()).orElseThrow(() -> new Missing("approval", id));
    }

    private void noted(Approval approval, String note) {
        trail.subject(
                approval.subject().kind(),
                approval.subject().id(),
                approval.subject().title());
        trail.reason(note);
    }

    private static String standing(Approval approval) {
        return approval.stage() + 1 + "/" + approval.stages().size() + " "
                + approval.stages().get(approval.stage()).name();
    }

    /** Each day the managers learn of what has passed its last day (NTF-05). */
    void escalate(@Observes DayPassed event) {
        LocalDate today = event.day().plusDays(1);
        List<Approval> late = store.overdue(today, AT_ONCE);
        for (Approval approval : late) {
            LocalDate lastDay = approval.deadline();
            if (lastDay != null && approval.escalate(today)) {
                store.changed(approval);
                tellings.overdue(approval, lastDay);
            }
        }
    }
}
