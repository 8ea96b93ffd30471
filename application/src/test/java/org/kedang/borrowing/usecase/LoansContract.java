package org.kedang.borrowing.usecase;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.kedang.borrowing.domain.LentPaper;
import org.kedang.borrowing.domain.Loan;
import org.kedang.borrowing.domain.LoanChannel;
import org.kedang.borrowing.domain.LoanId;
import org.kedang.borrowing.domain.LoanMedium;
import org.kedang.borrowing.domain.LoanPurpose;
import org.kedang.borrowing.domain.LoanScope;
import org.kedang.borrowing.domain.LoanTerm;
import org.kedang.borrowing.domain.LoanWish;
import org.kedang.borrowing.domain.PaperCondition;
import org.kedang.borrowing.domain.RoomEntry;
import org.kedang.borrowing.spi.Loans;
import org.kedang.borrowing.spi.RoomLog;
import org.kedang.kit.domain.CustomerId;
import org.kedang.kit.domain.EmployeeId;
import org.kedang.kit.domain.Secrecy;
import org.kedang.kit.usecase.Stale;

/** What every register of loans and every room log does. */
public abstract class LoansContract {
    private static final Instant NOON = Instant.parse("2026-11-02T04:00:00Z");
    private static final LoanTerm TERM = new LoanTerm(LocalDate.of(2026, 11, 2), LocalDate.of(2026, 11, 20));

    protected final EmployeeId borrower = EmployeeId.next();
    protected final EmployeeId keeper = EmployeeId.next();
    private final CustomerId one = CustomerId.next();
    private final CustomerId other = CustomerId.next();

    protected abstract Loans loans();

    protected abstract RoomLog room();

    private Loan asked(@Nullable LoanId extending, CustomerId... customers) {
        Loan loan = Loan.ask(
                LoanId.next(),
                loans().nextNumber(2026),
                new LoanWish(
                        borrower,
                        new LoanScope(
                                Set.of(customers), Set.of(2), Set.of(LoanMedium.ELECTRONIC, LoanMedium.PAPER), true),
                        LoanPurpose.TENDER,
                        "投标参考",
                        TERM,
                        extending,
                        extending == null ? null : new LoanWish.Note(keeper, LoanChannel.PHONE, "出差来电")),
                Secrecy.INTERNAL,
                UUID.randomUUID(),
                NOON);
        loans().add(loan);
        return loans().find(loan.id()).orElseThrow();
    }

    private Loan lent() {
        Loan loan = asked(null, one);
        loan.lend(
                null,
                List.of(new LentPaper(one, UUID.randomUUID(), "执照.pdf", "0".repeat(64), null)),
                keeper,
                NOON.plusSeconds(60));
        loans().save(loan);
        return loans().find(loan.id()).orElseThrow();
    }

    @Test
    void a_loan_comes_back_as_it_was_asked() {
        Loan first = asked(null, one, other);
        assertEquals(Set.of(1, 2), first.wish().scope().categories());
        assertEquals(Set.of(one, other), first.wish().scope().customers());
        assertEquals(TERM, first.wish().term());
        assertTrue(first.wish().scope().printing());
        assertEquals(Loan.State.ASKED, first.state());
        Loan second = asked(first.id(), one);
        assertEquals(first.id(), second.wish().extending());
        LoanWish.Note note = second.wish().note();
        assertEquals(new LoanWish.Note(keeper, LoanChannel.PHONE, "出差来电"), note);
        assertNotEquals(first.number(), second.number());
        assertTrue(loans().extended(first.id()));
        assertFalse(loans().extended(second.id()));
        assertTrue(loans().find(LoanId.next()).isEmpty());
    }

    @Test
    void its_course_is_kept_step_by_step() {
        Loan loan = lent();
        loan.handOut(42, "一册", keeper, NOON.plusSeconds(90));
        loans().save(loan);
        Loan out = loans().find(loan.id()).orElseThrow();
        out.giveBack(
                41,
                PaperCondition.DAMAGED,
                "少一页",
                out.course().papers().stream()
                        .map(paper -> paper.checked(LentPaper.Found.CHANGED))
                        .toList(),
                keeper,
                NOON.plusSeconds(120));
        loans().save(out);
        Loan back = loans().find(loan.id()).orElseThrow();
        assertEquals(out.course(), back.course());
        assertEquals(3, back.differences());
        back.close("已查明", keeper, NOON.plusSeconds(180));
        loans().save(back);
        Loan closed = loans().find(loan.id()).orElseThrow();
        assertEquals(back.course(), closed.course());
        assertEquals(Loan.State.CLOSED, closed.state());
    }

    @Test
    void of_two_changes_of_one_revision_the_second_is_told() {
        Loan loan = asked(null, one);
        Loan late = loans().find(loan.id()).orElseThrow();
        loan.withdraw(borrower, NOON);
        loans().save(loan);
        late.refuse(keeper, "不同意", NOON);
        assertThrows(Stale.class, () -> loans().save(late));
    }

    @Test
    void the_register_is_read_in_slices_and_by_standing() {
        Loan waits = asked(null, other);
        Loan lent = lent();
        Instant over = TERM.ends();
        assertEquals(
                List.of(lent.id(), waits.id()),
                ids(loans().page(new Loans.Filter(null, borrower, null), NOON, null, 9)));
        assertEquals(
                List.of(waits.id()), ids(loans().page(new Loans.Filter(null, borrower, null), NOON, lent.id(), 9)));
        assertEquals(List.of(lent.id()), ids(loans().page(new Loans.Filter(null, null, one), NOON, null, 9)));
        assertEquals(
                List.of(lent.id()),
                ids(loans().page(new Loans.Filter(Loan.Standing.LENT, borrower, null), over.minusMillis(1), null, 9)));
        assertEquals(
                List.of(lent.id()),
                ids(loans().page(new Loans.Filter(Loan.Standing.OVERDUE, borrower, null), over, null, 9)));
        assertEquals(
                List.of(), ids(loans().page(new Loans.Filter(Loan.Standing.OVERDUE, borrower, null), NOON, null, 9)));
        assertEquals(List.of(), loans().page(new Loans.Filter(null, keeper, null), NOON, null, 9));
    }

    @Test
    void those_to_remind_and_those_that_ended_are_found_once() {
        Loan loan = lent();
        LocalDate last = TERM.until();
        assertFalse(loans().toRemind(last.minusDays(1), NOON, 99).contains(loan.id()));
        assertTrue(loans().toRemind(last, NOON, 99).contains(loan.id()));
        assertFalse(loans().ended(TERM.ends().minusMillis(1), 99).contains(loan.id()));
        assertTrue(loans().ended(TERM.ends(), 99).contains(loan.id()));
        loan.reminded(NOON);
        loan.endTold(NOON);
        loans().save(loan);
        assertFalse(loans().toRemind(last, NOON, 99).contains(loan.id()));
        assertFalse(loans().ended(TERM.ends(), 99).contains(loan.id()));
    }

    @Test
    void the_room_log_keeps_who_went_in_and_out() {
        RoomEntry entry = RoomEntry.noted("S0601 周敏", "核对凭证", NOON, null, keeper, NOON);
        room().add(entry);
        assertEquals(entry, room().find(entry.id()).orElseThrow());
        assertEquals(entry, room().page(null, 1).get(0));
        room().left(entry.id(), NOON.plusSeconds(600));
        assertEquals(
                NOON.plusSeconds(600), room().find(entry.id()).orElseThrow().left());
        assertThrows(Stale.class, () -> room().left(entry.id(), NOON.plusSeconds(900)));
    }

    private static List<LoanId> ids(List<Loan> loans) {
        return loans.stream().map(Loan::id).toList();
    }
}
