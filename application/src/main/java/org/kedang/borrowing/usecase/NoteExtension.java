package org.kedang.borrowing.usecase;

import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.kedang.access.api.Actors;
import org.kedang.borrowing.domain.Loan;
import org.kedang.borrowing.domain.LoanChannel;
import org.kedang.borrowing.domain.LoanId;
import org.kedang.borrowing.domain.LoanRule;
import org.kedang.borrowing.domain.LoanWish;
import org.kedang.kit.domain.Permission;
import org.kedang.kit.domain.Refused;
import org.kedang.kit.spi.AuditTrail;
import org.kedang.kit.spi.Outbox;
import org.kedang.kit.usecase.Actor;
import org.kedang.kit.usecase.UseCase;

/**
 * The archivist writes down that a borrower asked for more time by telephone or mail (003-M 二). It is a request of the borrower
 * like every other and passes the chain; who wrote it down stands in it, and the borrower is told.
 */
@UseCase(needs = Permission.KEEP_LOANS)
public class NoteExtension {
    private final LoanDesk desk;
    private final LoanExtending extending;
    private final Actors actors;
    private final Outbox outbox;
    private final AuditTrail trail;
    private final Clock clock;

    @Inject
    NoteExtension(LoanDesk desk, LoanExtending extending, Actors actors, Outbox outbox, AuditTrail trail, Clock clock) {
        this.desk = desk;
        this.extending = extending;
        this.actors = actors;
        this.outbox = outbox;
        this.trail = trail;
        this.clock = clock;
    }

    /**
     * @param until last day of the extension
     * @param reason what the borrower needs it for
     * @param channel how he asked
     * @param words what was said, and why it came this way
     */
    public record Command(LoanId loan, @Nullable LocalDate until, String reason, LoanChannel channel, String words) {}

    /**
     * @throws Refused {@code LOAN_TO_OUTSIDER} when the borrower may not borrow any more, {@code LOAN_WRONG_STATE},
     *     {@code LOAN_EXTENDED_ALREADY}, and by field as a loan is asked for
     */
    public Loan note(Command command, Actor actor) {
        Loan loan = desk.find(command.loan());
        Actor borrower = actors.actorOf(loan.wish().borrower(), actor.channel(), actor.address())
                .filter(known -> known.may(Permission.BORROW_FILE))
                .orElseThrow(() -> new Refused(
                        LoanRule.LOAN_TO_OUTSIDER, desk.name(loan.wish().borrower())));
        LoanWish.Note note = new LoanWish.Note(
                actor.id(), command.channel(), LoanText.clean(command.words()).strip());
        Loan extension = extending.ask(loan, command.until(), command.reason(), note, borrower, Instant.now(clock));
        trail.changed("channel", null, command.channel() + " " + note.words());
        Map<String, String> words = desk.words(extension);
        words.put("by", actor.name());
        outbox.notify(borrower.id(), "loanExtensionNoted", LoanDesk.link(extension.id()), words);
        return extension;
    }
}
