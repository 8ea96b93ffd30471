package org.kedang.borrowing.usecase;

import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kedang.access.api.FileFactsSource;
import org.kedang.access.api.LentAccess;
import org.kedang.access.api.People;
import org.kedang.approvals.api.ApprovalGivenBack;
import org.kedang.approvals.api.ApprovalGranted;
import org.kedang.approvals.api.ApprovalRefused;
import org.kedang.approvals.api.ApprovalWithdrawn;
import org.kedang.approvals.api.SubjectRef;
import org.kedang.borrowing.domain.LentPaper;
import org.kedang.borrowing.domain.Loan;
import org.kedang.borrowing.domain.LoanId;
import org.kedang.borrowing.domain.LoanRule;
import org.kedang.borrowing.domain.LoanTerm;
import org.kedang.borrowing.spi.Loans;
import org.kedang.kit.domain.EmployeeId;
import org.kedang.kit.domain.Refused;
import org.kedang.kit.domain.Role;
import org.kedang.kit.spi.Outbox;

/**
 * Does what the chain has decided about a loan, in the transaction of the decision: the last yes opens exactly what was asked
 * for, until the last day is over; a question or a no ends the request, and the borrower asks anew.
 */
@Dependent
class LoanDecisions {
    private static final int REASON_LIMIT = 300;

    private final LoanDesk desk;
    private final Loans loans;
    private final LentAccess access;
    private final FileFactsSource files;
    private final People people;
    private final Outbox outbox;

    @Inject
    LoanDecisions(LoanDesk desk, Loans loans, LentAccess access, FileFactsSource files, People people, Outbox outbox) {
        this.desk = desk;
        this.loans = loans;
        this.access = access;
        this.files = files;
        this.people = people;
        this.outbox = outbox;
    }

    /**
     * The last of the chain has agreed.
     *
     * @throws Refused {@code LOAN_MORE_SECRET} when a file became more secret than the chain that decided,
     *     {@code LOAN_TERM_OVER}, {@code LOAN_WRONG_STATE} when what it prolongs has come back
     */
    void granted(@Observes ApprovalGranted event) {
        if (!isLoan(event.subject())) {
            return;
        }
        Loan loan = found(event.subject());
        Instant now = event.at();
        if (LoanOpening.secrecy(files.facts(loan.wish().scope().files())).compareTo(loan.secrecy()) > 0) {
            throw new Refused(LoanRule.LOAN_MORE_SECRET);
        }
        LoanTerm term = loan.wish().term();
        if (!now.isBefore(term.ends())) {
            throw new Refused(LoanRule.LOAN_TERM_OVER, term.until().toString());
        }
        LoanId prolongs = loan.wish().extending();
        Loan before = prolongs == null ? null : desk.find(prolongs);
        @Nullable UUID opened = loan.wish().scope().electronic() ? open(loan, event.decidedBy(), now) : null;
        List<LentPaper> papers = before == null ? desk.papersOf(loan) : List.of();
        loan.lend(opened, papers, event.decidedBy(), now);
        if (before != null) {
            before.extended();
            loan.takeOver(before);
            loans.save(before);
        }
        loans.save(loan);
        Map<String, String> words = desk.words(loan);
        words.put("by", desk.name(event.decidedBy()));
        outbox.notify(loan.wish().borrower(), "loanGranted", LoanDesk.link(loan.id()), words);
        if (loan.wish().scope().paper() && loan.course().handOut() == null) {
            people.withRole(Role.ARCHIVIST)
                    .forEach(keeper -> outbox.notify(keeper.id(), "loanToHandOut", LoanDesk.link(loan.id()), words));
        }
    }

    private UUID open(Loan loan, EmployeeId by, Instant now) {
        String reason = loan.number() + " " + loan.wish().reason();
        return access.open(
                new LentAccess.Terms(
                        loan.wish().borrower(),
                        loan.wish().scope().customers(),
                        loan.wish().scope().categories(),
                        loan.wish().scope().printing(),
                        loan.secrecy(),
                        loan.wish().term().begins(),
                        loan.wish().term().ends(),
                        reason.substring(0, Math.min(reason.length(), REASON_LIMIT))),
                by,
                now);
    }

    /** Somebody in the chain has a question: it goes back, and the borrower asks anew with the answer. */
    void givenBack(@Observes ApprovalGivenBack event) {
        if (isLoan(event.subject())) {
            refuse(found(event.subject()), event.question(), event.by(), event.at());
        }
    }

    /** Somebody in the chain says no. */
    void refused(@Observes ApprovalRefused event) {
        if (isLoan(event.subject())) {
            refuse(found(event.subject()), event.reason(), event.by(), event.at());
        }
    }

    private void refuse(Loan loan, String reason, EmployeeId by, Instant now) {
        loan.refuse(by, reason, now);
        loans.save(loan);
        Map<String, String> words = desk.words(loan);
        words.put("by", desk.name(by));
        words.put("question", reason);
        outbox.notify(loan.wish().borrower(), "loanRefused", LoanDesk.link(loan.id()), words);
    }

    /** The borrower took it back in his list of requests. */
    void withdrawn(@Observes ApprovalWithdrawn event) {
        if (!isLoan(event.subject())) {
            return;
        }
        Loan loan = found(event.subject());
        if (loan.state() == Loan.State.ASKED) {
            loan.withdraw(event.by(), event.at());
            loans.save(loan);
        }
    }

    private Loan found(SubjectRef subject) {
        return desk.find(LoanId.of(subject.id()));
    }

    private static boolean isLoan(SubjectRef subject) {
        return subject.kind().equals(LoanDesk.KIND);
    }
}
