package org.kedang.borrowing.usecase;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.kedang.access.domain.AccessGrant;
import org.kedang.access.domain.GrantOrigin;
import org.kedang.borrowing.domain.Loan;
import org.kedang.borrowing.domain.LoanChannel;
import org.kedang.borrowing.domain.LoanId;
import org.kedang.borrowing.domain.LoanMedium;
import org.kedang.borrowing.domain.LoanRule;
import org.kedang.kit.domain.Permission;
import org.kedang.kit.domain.Problem;
import org.kedang.kit.domain.Refused;
import org.kedang.kit.domain.Regulation;
import org.kedang.kit.usecase.Missing;

@DisplayName("S19 普通借阅，到期自动停止（000 §03；003-C §四）")
class BorrowingForATenderTest {
    private final LendingFirm firm = new LendingFirm();

    private LoanId asked() {
        return firm.ask
                .ask(firm.wish("2026-11-20", Set.of(1, 2), LoanMedium.ELECTRONIC), firm.wang)
                .id();
    }

    private LoanId lent() {
        LoanId id = asked();
        firm.approve(id, firm.zhao);
        return id;
    }

    @Test
    @DisplayName("王建国借刘洋客户的第一、二类至 11-20；赵立新批准；第三、六类仍关闭；11-21 00:00 起不能查阅")
    @Regulation("000 §03")
    void it_opens_exactly_what_was_asked_until_the_last_day_is_over() {
        assertEquals(Set.of(), firm.open(firm.wang));
        LoanId id = asked();
        assertEquals(List.of("salesManager SALES_MANAGER ANYWHERE"), firm.stages(id));
        assertEquals(Set.of(), firm.open(firm.wang));
        firm.approve(id, firm.zhao);
        assertEquals(Set.of(1, 2), firm.open(firm.wang));
        assertFalse(firm.gate.open(firm.wang, Permission.PRINT_FILE, firm.pearl));
        assertEquals(Set.of(), firm.open(firm.fitter));
        firm.at("2026-11-20T23:59:59");
        assertEquals(Set.of(1, 2), firm.open(firm.wang));
        assertEquals(Loan.Standing.LENT, firm.loan(id).standing(Instant.now(firm.clock)));
        firm.at("2026-11-21T00:00:00");
        assertEquals(Set.of(), firm.open(firm.wang), "ends by the clock, no job has run");
        assertEquals(Loan.Standing.OVERDUE, firm.loan(id).standing(Instant.now(firm.clock)));
    }

    @Test
    @DisplayName("授权写明来源为借阅、编号与理由，由审批人给出")
    @Regulation("000 §03")
    void what_opens_the_file_names_the_loan() {
        LoanId id = lent();
        AccessGrant grant = firm.grants.ofGrantee(firm.wang.id(), 9).get(0);
        assertEquals(GrantOrigin.LOAN, grant.terms().origin());
        assertEquals(firm.loan(id).number() + " 投标参考", grant.terms().reason());
        assertEquals(firm.zhao.id(), grant.givenBy());
        assertEquals(firm.loan(id).course().grant(), grant.id().value());
    }

    @Test
    @DisplayName("11-17 提醒一次；11-21 通知借阅人与归属人一次；任务重复运行不再通知")
    @Regulation("000 §03")
    void the_borrower_is_reminded_and_both_are_told_of_the_end() {
        LoanId id = lent();
        firm.at("2026-11-16T23:59:00");
        firm.job.run();
        assertEquals(List.of(), firm.told("loanDueSoon"));
        firm.at("2026-11-17T00:00:00");
        firm.job.run();
        firm.job.run();
        assertEquals(List.of("2026-11-17 loanDueSoon 王建国"), firm.told("loanDueSoon"));
        firm.at("2026-11-21T00:00:00");
        firm.job.run();
        firm.job.run();
        assertEquals(List.of("2026-11-21 loanEnded 王建国"), firm.told("loanEnded"));
        assertEquals(List.of("2026-11-21 loanOverdue 刘洋"), firm.told("loanOverdue"));
        assertEquals(Loan.Standing.OVERDUE, firm.loan(id).standing(Instant.now(firm.clock)));
    }

    @Test
    @DisplayName("11-21 申请续借须重新审批，批准之前仍关闭")
    @Regulation("000 §03")
    void an_extension_after_the_end_needs_a_new_approval() {
        LoanId id = lent();
        firm.at("2026-11-21T09:00:00");
        Loan more = firm.extend.extend(new ExtendLoan.Command(id, LocalDate.parse("2026-12-10"), "评标推迟"), firm.wang);
        assertEquals(LocalDate.parse("2026-11-21"), more.wish().term().from());
        assertEquals(Set.of(), firm.open(firm.wang));
        refused(
                LoanRule.LOAN_EXTENDED_ALREADY,
                () -> firm.extend.extend(new ExtendLoan.Command(id, LocalDate.parse("2026-12-10"), "再借"), firm.wang));
        firm.approve(more.id(), firm.zhao);
        assertEquals(Set.of(1, 2), firm.open(firm.wang));
        assertEquals(Loan.State.EXTENDED, firm.loan(id).state());
        firm.at("2026-12-11T00:00:00");
        assertEquals(Set.of(), firm.open(firm.wang));
    }

    @Test
    @DisplayName("电话、邮件续借由档案保管员登记人、方式与原因，同样审批")
    @Regulation("003-M (二)")
    void an_extension_by_telephone_is_noted_and_approved_all_the_same() {
        LoanId id = lent();
        firm.at("2026-11-19T09:00:00");
        Loan more = firm.noteExtension.note(
                new NoteExtension.Command(id, LocalDate.parse("2026-11-30"), "评标推迟", LoanChannel.PHONE, "出差来电，不便上网"),
                firm.keeper);
        assertEquals(firm.wang.id(), more.wish().borrower());
        assertEquals(List.of("2026-11-19 loanExtensionNoted 王建国"), firm.told("loanExtensionNoted"));
        firm.at("2026-11-21T08:00:00");
        assertEquals(Set.of(), firm.open(firm.wang));
        firm.approve(more.id(), firm.zhao);
        assertEquals(Set.of(1, 2), firm.open(firm.wang));
        assertEquals(
                "PHONE",
                String.valueOf(firm.read
                        .read(firm.keeper, new ReadLoan.Command(more.id()))
                        .noted()
                        .channel()));
    }

    @Test
    @DisplayName("超过 30 天的期限不能填写；第五、六类不外借")
    @Regulation("000 §03")
    void a_longer_term_or_a_closed_category_cannot_be_asked_for() {
        assertEquals(
                List.of("until"),
                refused(
                        LoanRule.LOAN_TOO_LONG,
                        () -> firm.ask.ask(firm.wish("2026-12-02", Set.of(1), LoanMedium.ELECTRONIC), firm.wang)));
        assertEquals(
                30,
                firm.ask
                        .ask(firm.wish("2026-12-01", Set.of(1), LoanMedium.ELECTRONIC), firm.wang)
                        .wish()
                        .term()
                        .days());
        refused(
                LoanRule.LOAN_CATEGORY_CLOSED,
                () -> firm.ask.ask(firm.wish("2026-11-20", Set.of(1, 6), LoanMedium.ELECTRONIC), firm.wang));
        refused(
                LoanRule.LOAN_TERM_WRONG,
                () -> firm.ask.ask(firm.wish("2026-11-01", Set.of(1), LoanMedium.ELECTRONIC), firm.wang));
    }

    @Test
    @DisplayName("本来就能查阅的不必借阅；不知道的编号与不存在的一样；外部系统不能借")
    @Regulation("001 §四")
    void nobody_borrows_what_he_reads_and_no_outsider_borrows() {
        refused(
                LoanRule.LOAN_NOT_NEEDED,
                () -> firm.ask.ask(firm.wish("2026-11-20", Set.of(1), LoanMedium.ELECTRONIC), firm.liu));
        refused(
                LoanRule.LOAN_NOT_NEEDED,
                () -> firm.ask.ask(firm.wish("2026-11-20", Set.of(1), LoanMedium.ELECTRONIC), firm.zhao));
        LoanId paper = firm.ask
                .ask(firm.wish("2026-11-20", Set.of(1), LoanMedium.PAPER), firm.liu)
                .id();
        assertEquals(Loan.State.ASKED, firm.loan(paper).state());
        assertFalse(firm.partner.may(Permission.BORROW_FILE));
        LoanId id = asked();
        assertThrows(Missing.class, () -> firm.read.read(firm.fitter, new ReadLoan.Command(id)));
        assertTrue(firm.read.read(firm.zhao, new ReadLoan.Command(id)).acts().decide());
        assertThrows(Missing.class, () -> firm.withdraw.withdraw(new WithdrawLoan.Command(id, 1), firm.fitter));
    }

    @Test
    @DisplayName("归还后立即关闭，登记簿结案")
    @Regulation("003-C §四4")
    void what_is_given_back_is_closed_at_once() {
        LoanId id = lent();
        firm.giveBack.giveBack(new ReturnLoan.Command(id, firm.loan(id).revision()), firm.wang);
        assertEquals(Set.of(), firm.open(firm.wang));
        assertEquals(Loan.State.CLOSED, firm.loan(id).state());
        firm.at("2026-11-21T00:00:00");
        firm.job.run();
        assertEquals(List.of(), firm.told("loanEnded"));
    }

    private static List<String> refused(LoanRule rule, Executable act) {
        Refused no = assertThrows(Refused.class, act);
        assertEquals(
                rule, no.problems().isEmpty() ? no.rule() : no.problems().get(0).rule());
        return no.problems().stream().map(Problem::field).toList();
    }
}
