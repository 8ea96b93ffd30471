package org.kedang.borrowing.usecase;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.kedang.borrowing.domain.LentPaper;
import org.kedang.borrowing.domain.Loan;
import org.kedang.borrowing.domain.LoanId;
import org.kedang.borrowing.domain.LoanMedium;
import org.kedang.borrowing.domain.LoanRule;
import org.kedang.borrowing.domain.PaperCondition;
import org.kedang.kit.domain.Refused;
import org.kedang.kit.domain.Regulation;
import org.kedang.kit.domain.Secrecy;
import org.kedang.kit.usecase.Actor;

@DisplayName("借阅的审批链与归还核验（000 §03；001 §四；003-C §四4）")
class ChainsAndReturnsTest {
    private final LendingFirm firm = new LendingFirm();

    private LoanId asked(Actor who, LoanMedium... media) {
        return firm.ask
                .ask(firm.wish("2026-11-20", Set.of(1, 2, 3, 4), media), who)
                .id();
    }

    private static void refused(LoanRule rule, Runnable act) {
        assertEquals(rule, assertThrows(Refused.class, act::run).rule());
    }

    @Test
    @DisplayName("普通员工由直接上级审批；机密另须法务风控与总经理")
    @Regulation("000 §03")
    void the_chain_follows_secrecy_and_who_asks() {
        assertEquals(
                List.of("supervisor DEPARTMENT_MANAGER REQUESTERS_DEPARTMENT"),
                firm.stages(asked(firm.fitter, LoanMedium.ELECTRONIC)));
        assertEquals(
                List.of("supervisor SALES_MANAGER ANYWHERE"), firm.stages(asked(firm.foreman, LoanMedium.ELECTRONIC)));
        firm.secrecy(Secrecy.CONFIDENTIAL);
        LoanId id = asked(firm.wang, LoanMedium.ELECTRONIC);
        assertEquals(
                List.of(
                        "salesManager SALES_MANAGER ANYWHERE",
                        "legal LEGAL_RISK ANYWHERE",
                        "generalManager GENERAL_MANAGER ANYWHERE"),
                firm.stages(id));
        firm.approve(id, firm.zhao, firm.legal);
        assertEquals(Set.of(), firm.open(firm.wang));
        firm.approve(id, firm.sun);
        assertEquals(Set.of(1, 2, 3, 4), firm.open(firm.wang));
        assertTrue(firm.read
                        .read(firm.legal, new ReadLoan.Command(id))
                        .row()
                        .files()
                        .size()
                == 1);
    }

    @Test
    @DisplayName("没有销售部经理时由总经理审批；无人可批则不能提交")
    @Regulation("001 §四")
    void where_a_role_is_empty_the_next_one_decides() {
        firm.dismiss(firm.zhao);
        assertEquals(
                List.of("salesManager GENERAL_MANAGER ANYWHERE"), firm.stages(asked(firm.wang, LoanMedium.ELECTRONIC)));
        firm.secrecy(Secrecy.CONFIDENTIAL);
        assertEquals(
                List.of("legal LEGAL_RISK ANYWHERE", "generalManager GENERAL_MANAGER ANYWHERE"),
                firm.stages(asked(firm.wang, LoanMedium.ELECTRONIC)));
        firm.dismiss(firm.legal);
        refused(LoanRule.LOAN_NOBODY_DECIDES, () -> asked(firm.wang, LoanMedium.ELECTRONIC));
    }

    @Test
    @DisplayName("申请之后密级升高，旧链不能批准；过期的申请不能批准；退回即结束")
    @Regulation("000 §03")
    void a_chain_that_does_not_fit_any_more_grants_nothing() {
        LoanId id = asked(firm.wang, LoanMedium.ELECTRONIC);
        firm.secrecy(Secrecy.CONFIDENTIAL);
        refused(LoanRule.LOAN_MORE_SECRET, () -> firm.approve(id, firm.zhao));
        firm.secrecy(Secrecy.INTERNAL);
        firm.at("2026-11-21T00:00:00");
        refused(LoanRule.LOAN_TERM_OVER, () -> firm.approve(asked2(), firm.zhao));
        assertEquals(Set.of(), firm.open(firm.wang));
    }

    private LoanId asked2() {
        firm.at("2026-11-02T09:00:00");
        LoanId id = asked(firm.wang, LoanMedium.ELECTRONIC);
        firm.at("2026-11-21T00:00:00");
        return id;
    }

    @Test
    @DisplayName("退回或拒绝：借阅人收到意见，什么也没有开放")
    @Regulation("000 §03")
    void a_question_ends_the_request() {
        LoanId id = asked(firm.wang, LoanMedium.ELECTRONIC);
        firm.approvals.giveBack(
                firm.zhao, firm.approval(id).id(), firm.approval(id).revision(), "哪个项目？");
        assertEquals(Loan.State.REFUSED, firm.loan(id).state());
        Loan.Decision decision = firm.loan(id).course().decision();
        assertEquals("哪个项目？", decision == null ? "" : decision.note());
        assertEquals(1, firm.told("loanRefused").size());
        LoanId second = asked(firm.wang, LoanMedium.ELECTRONIC);
        firm.withdraw.withdraw(
                new WithdrawLoan.Command(second, firm.loan(second).revision()), firm.wang);
        assertEquals(Loan.State.WITHDRAWN, firm.loan(second).state());
        assertEquals("WITHDRAWN", firm.approval(second).state().name());
    }

    @Test
    @DisplayName("纸质：借出 42 页，归还 41 页且破损；两处不符说明之后才结案")
    @Regulation("003-C §四4")
    void paper_is_counted_and_differences_are_explained() {
        LoanId id = asked(firm.wang, LoanMedium.PAPER);
        firm.approve(id, firm.zhao);
        assertEquals(Set.of(), firm.open(firm.wang), "paper opens nothing on the screen");
        assertEquals(1, firm.told("loanToHandOut").size());
        firm.handOut.handOut(new HandOutPaper.Command(id, firm.loan(id).revision(), 42, "一册"), firm.keeper);
        refused(
                LoanRule.LOAN_PAPER_AT_DESK,
                () -> firm.giveBack.giveBack(
                        new ReturnLoan.Command(id, firm.loan(id).revision()), firm.wang));
        assertEquals(
                2,
                firm.check.check(
                        new CheckReturn.Command(id, firm.loan(id).revision(), 41, PaperCondition.DAMAGED, "封面破损"),
                        firm.keeper));
        assertEquals(Loan.State.RETURNED, firm.loan(id).state());
        refused(
                LoanRule.LOAN_DIFFERENCES_OPEN,
                () -> firm.close.close(new CloseLoan.Command(id, firm.loan(id).revision(), " "), firm.keeper));
        firm.close.close(new CloseLoan.Command(id, firm.loan(id).revision(), "第 12 页在复印室找到"), firm.keeper);
        assertEquals(Loan.State.CLOSED, firm.loan(id).state());
    }

    @Test
    @DisplayName("电子：附件按借出时的哈希核对，变动与缺失都算不符")
    @Regulation("003-C §四4")
    void papers_are_compared_by_their_fingerprints() {
        UUID kept = UUID.randomUUID();
        UUID changed = UUID.randomUUID();
        UUID gone = UUID.randomUUID();
        firm.papers.put(kept, "a".repeat(64));
        firm.papers.put(changed, "b".repeat(64));
        firm.papers.put(gone, "c".repeat(64));
        LoanId id = asked(firm.wang, LoanMedium.ELECTRONIC);
        firm.approve(id, firm.zhao);
        firm.papers.put(changed, "d".repeat(64));
        firm.papers.remove(gone);
        firm.giveBack.giveBack(new ReturnLoan.Command(id, firm.loan(id).revision()), firm.wang);
        assertEquals(
                List.of(LentPaper.Found.SAME, LentPaper.Found.CHANGED, LentPaper.Found.GONE),
                firm.loan(id).course().papers().stream().map(LentPaper::found).toList());
        assertEquals(2, firm.loan(id).differences());
        assertEquals(Set.of(), firm.open(firm.wang));
        assertEquals(List.of("2026-11-02 loanDiffers 吴档"), firm.told("loanDiffers"));
    }

    @Test
    @DisplayName("续借之后归还，前后两段查阅都结束；纸质页数随续借延续")
    @Regulation("003-C §四4")
    void returning_an_extension_ends_both_terms() {
        LoanId id = asked(firm.wang, LoanMedium.ELECTRONIC, LoanMedium.PAPER);
        firm.approve(id, firm.zhao);
        firm.handOut.handOut(new HandOutPaper.Command(id, firm.loan(id).revision(), 8, ""), firm.keeper);
        firm.at("2026-11-18T09:00:00");
        LoanId more = firm.extend
                .extend(new ExtendLoan.Command(id, LocalDate.parse("2026-12-10"), "评标推迟"), firm.wang)
                .id();
        firm.approve(more, firm.zhao);
        assertEquals(
                0,
                firm.check.check(
                        new CheckReturn.Command(more, firm.loan(more).revision(), 8, PaperCondition.SOUND, ""),
                        firm.keeper));
        assertEquals(Set.of(), firm.open(firm.wang));
        firm.at("2026-11-22T09:00:00");
        assertEquals(Set.of(), firm.open(firm.wang));
        assertEquals(Loan.State.CLOSED, firm.loan(more).state());
    }
}
