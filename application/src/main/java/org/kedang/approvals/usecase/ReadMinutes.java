package org.kedang.approvals.usecase;

import jakarta.inject.Inject;
import java.util.UUID;
import org.kedang.approvals.api.ApprovalId;
import org.kedang.approvals.domain.Approval;
import org.kedang.approvals.domain.ApprovalsRule;
import org.kedang.approvals.domain.Minutes;
import org.kedang.approvals.spi.ApprovalStore;
import org.kedang.approvals.spi.MinutesBook;
import org.kedang.kit.domain.Permission;
import org.kedang.kit.spi.AuditTrail;
import org.kedang.kit.usecase.Actor;
import org.kedang.kit.usecase.Missing;
import org.kedang.kit.usecase.NotPermitted;
import org.kedang.kit.usecase.Question;

/** Opens the minutes of a meeting, for who asked, decides or has decided the request. */
@Question(needs = Permission.USE_INBOX, sensitive = true)
public class ReadMinutes {

    /**
     * @param item the approval
     * @param minutes which minutes of it
     */
    public record Command(ApprovalId item, UUID minutes) {}

    /** The minutes with their bytes. */
    @SuppressWarnings("ArrayRecordComponent") // bytes on their way out, never compared
    public record Opened(Minutes minutes, byte[] content) {}

    private final ApprovalStore store;
    private final MinutesBook book;
    private final Seats seats;
    private final AuditTrail trail;

    @Inject
    ReadMinutes(ApprovalStore store, MinutesBook book, Seats seats, AuditTrail trail) {
        this.store = store;
        this.book = book;
        this.seats = seats;
        this.trail = trail;
    }

    /**
     * @throws Missing when there are no such minutes
     * @throws NotPermitted hidden, when the actor has no part in the request
     */
    public Opened read(Actor actor, Command command) {
        Approval approval =
                store.find(command.item().value()).orElseThrow(() -> new Missing("approval", command.item()));
        trail.subject(
                approval.subject().kind(),
                approval.subject().id(),
                approval.subject().title());
        if (!approval.involves(seats.of(actor))) {
            throw new NotPermitted(Permission.USE_INBOX, true, ApprovalsRule.NOT_INVOLVED.key());
        }
        Minutes minutes = book.find(approval.id(), command.minutes())
                .orElseThrow(() -> new Missing("minutes", command.minutes()));
        byte[] content = book.content(minutes.id()).orElseThrow(() -> new Missing("minutes", command.minutes()));
        return new Opened(minutes, content);
    }
}
