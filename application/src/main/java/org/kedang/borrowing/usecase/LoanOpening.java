package org.kedang.borrowing.usecase;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import org.kedang.access.api.FileFactsSource;
import org.kedang.approvals.api.ApprovalId;
import org.kedang.approvals.api.Approvals;
import org.kedang.approvals.api.StageSpec;
import org.kedang.approvals.api.SubjectRef;
import org.kedang.borrowing.domain.Loan;
import org.kedang.borrowing.domain.LoanId;
import org.kedang.borrowing.domain.LoanPolicy;
import org.kedang.borrowing.domain.LoanWish;
import org.kedang.borrowing.spi.Loans;
import org.kedang.kit.domain.BusinessCalendar;
import org.kedang.kit.domain.FileFacts;
import org.kedang.kit.domain.Refused;
import org.kedang.kit.domain.Secrecy;
import org.kedang.kit.spi.AuditTrail;
import org.kedang.kit.usecase.Actor;

/** Hands a wish to borrow in: the number of the register is given, the chain is found, the deciders are told. */
@Dependent
class LoanOpening {
    private final Loans loans;
    private final LoanDesk desk;
    private final LoanChain chain;
    private final FileFactsSource files;
    private final Approvals approvals;
    private final AuditTrail trail;

    @Inject
    LoanOpening(
            Loans loans, LoanDesk desk, LoanChain chain, FileFactsSource files, Approvals approvals, AuditTrail trail) {
        this.loans = loans;
        this.desk = desk;
        this.chain = chain;
        this.files = files;
        this.approvals = approvals;
        this.trail = trail;
    }

    /**
     * @param borrower in whose name the approval is asked
     * @throws Refused by field as {@link Loan#ask}, {@code LOAN_NOBODY_DECIDES}
     */
    Loan open(LoanWish wish, LoanPolicy policy, Actor borrower, Instant now) {
        Secrecy secrecy = secrecy(files.facts(wish.scope().files()));
        List<StageSpec> stages = chain.stages(policy, secrecy, borrower);
        LoanId id = LoanId.next();
        String number = loans.nextNumber(BusinessCalendar.dayOf(now).getYear());
        ApprovalId approval = approvals.open(
                borrower,
                new SubjectRef(
                        LoanDesk.KIND,
                        id.toString(),
                        desk.title(number, wish.scope().customers())),
                LoanDesk.KIND,
                stages,
                LoanDesk.link(id));
        Loan loan = Loan.ask(id, number, wish, secrecy, approval.value(), now);
        loans.add(loan);
        desk.note(loan, trail);
        trail.reason(wish.reason());
        trail.changed("term", null, wish.term().from() + " – " + wish.term().until());
        trail.changed(
                "categories",
                null,
                wish.scope().categories().stream().sorted().toList().toString());
        return loan;
    }

    /** The highest secrecy among files. */
    static Secrecy secrecy(List<FileFacts> facts) {
        return facts.stream().map(FileFacts::secrecy).max(Secrecy::compareTo).orElse(Secrecy.CONFIDENTIAL);
    }
}
