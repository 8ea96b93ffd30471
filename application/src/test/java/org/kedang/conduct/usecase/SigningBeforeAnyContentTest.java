package org.kedang.conduct.usecase;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.kedang.access.domain.AccessRule;
import org.kedang.conduct.domain.AgreementSignature;
import org.kedang.conduct.domain.ConductRule;
import org.kedang.conduct.domain.Handwriting;
import org.kedang.conduct.domain.QuizAttempt;
import org.kedang.conduct.domain.SignatureId;
import org.kedang.conduct.domain.TextKind;
import org.kedang.kit.domain.Refused;
import org.kedang.kit.domain.Regulation;
import org.kedang.kit.domain.Role;
import org.kedang.kit.domain.Rule;
import org.kedang.kit.usecase.Actor;
import org.kedang.kit.usecase.Missing;

@DisplayName("S22 先签保密协议、通过测试，再接触客户档案：000 保密、003-Q 五、003-S 四")
class SigningBeforeAnyContentTest {
    private final ConductFirm firm = new ConductFirm();
    private final Actor officer = firm.hired("S0903", "林安", Role.SECURITY_OFFICER);
    private final Actor zhang = firm.hired("S1066", "张新", Role.SALES_REP);
    private final Actor program = firm.hired("P0001", "企业资源系统", Role.PARTNER_SYSTEM);

    private int published(LocalDate startsOn, String more) {
        return firm.publish.publish(
                officer,
                new PublishText.Command(
                        TextKind.AGREEMENT,
                        startsOn,
                        Shipped.agreement().title(),
                        Shipped.agreement().body() + more));
    }

    private SignAgreement.Command typed(String name, String password) {
        return new SignAgreement.Command(
                firm.read.read(zhang, new ReadAgreement.Command()).hash(), true, Handwriting.Way.TYPED, name, password);
    }

    private SignatureId signs() {
        return firm.sign.sign(zhang, typed("张新", "口令"));
    }

    private static void refused(Rule rule, Executable work) {
        assertEquals(rule, assertThrows(Refused.class, work).rule());
    }

    private void closedBy(ConductRule rule) {
        assertEquals(Optional.of(rule), firm.door.missing(zhang));
    }

    private void open() {
        assertEquals(Optional.empty(), firm.door.missing(zhang));
    }

    @Test
    @DisplayName("张新 09:12 签署、测试 70 分、再测 90 分；2027-01-05 第 2 版生效，门再次关上")
    @Regulation({"000 保密", "003-Q 五", "003-S 四"})
    void a_newcomer_signs_fails_passes_and_signs_again() {
        open();
        assertEquals(1, published(LocalDate.of(2026, 11, 16), ""));
        assertEquals(List.of("agreementPublished 林安", "agreementPublished 张新"), firm.mails);
        closedBy(ConductRule.AGREEMENT_NOT_SIGNED);
        refused(ConductRule.SIGN_FIRST, () -> firm.start.start(zhang, new StartQuiz.Command()));

        firm.now = ConductFirm.at(2026, 11, 16, 9, 12);
        SignatureId id = signs();
        AgreementSignature kept = firm.stores.signatures().find(id).orElseThrow();
        assertEquals(ConductFirm.at(2026, 11, 16, 9, 12), kept.signedAt());
        assertEquals(1, kept.version());
        assertEquals(64, kept.textHash().length());
        assertEquals("10.0.0.9", kept.address());
        closedBy(ConductRule.QUIZ_NOT_PASSED);

        AnswerQuiz.Mark failed = firm.quiz(zhang, 7);
        assertEquals(70, failed.score());
        assertEquals(3, failed.mistakes().size());
        closedBy(ConductRule.QUIZ_NOT_PASSED);
        AnswerQuiz.Mark passed = firm.quiz(zhang, 9);
        assertEquals(90, passed.score());
        assertTrue(passed.passed());
        open();
        refused(ConductRule.QUIZ_PASSED_ALREADY, () -> firm.start.start(zhang, new StartQuiz.Command()));
        assertEquals(2, firm.stores.signatures().attempts(zhang.id()).size());

        assertEquals(2, published(LocalDate.of(2027, 1, 5), "\n第十二条　修订\n本版自 2027 年 1 月 5 日起生效。"));
        open();
        firm.now = ConductFirm.at(2027, 1, 5, 0, 0).minusSeconds(1);
        open();
        firm.now = ConductFirm.at(2027, 1, 5, 0, 0);
        closedBy(ConductRule.AGREEMENT_NOT_SIGNED);
        SignatureId unused = signs();
        open();
        assertEquals(
                List.of(2, 1),
                new ListOwnSignatures(firm.stores.signatures())
                        .list(zhang, new ListOwnSignatures.Command()).stream()
                                .map(ListOwnSignatures.Line::version)
                                .toList());
    }

    @Test
    @DisplayName("没有读到最后、姓名不符、密码不对、文本已换，都不算签署")
    @Regulation("003-S 四")
    void nothing_but_a_real_signature_counts() {
        refused(ConductRule.NOTHING_TO_SIGN, this::signs);
        int unused = published(LocalDate.of(2026, 11, 16), "");
        refused(ConductRule.NAME_IS_ANOTHER, () -> firm.sign.sign(zhang, typed("张 新", "口令")));
        refused(AccessRule.PASSWORD_WRONG, () -> firm.sign.sign(zhang, typed("张新", "别的")));
        String hash = firm.read.read(zhang, new ReadAgreement.Command()).hash();
        refused(
                ConductRule.NOT_READ_TO_END,
                () -> firm.sign.sign(zhang, new SignAgreement.Command(hash, false, Handwriting.Way.TYPED, "张新", "口令")));
        refused(
                ConductRule.TEXT_IS_ANOTHER,
                () -> firm.sign.sign(zhang, new SignAgreement.Command("0", true, Handwriting.Way.TYPED, "张新", "口令")));
        for (String drawing : List.of("", "M1,1L2,2", "M1,1" + "L700,1".repeat(9), "M1,1<script>" + "L2,2".repeat(9))) {
            assertThrows(
                    Refused.class,
                    () -> firm.sign.sign(
                            zhang, new SignAgreement.Command(hash, true, Handwriting.Way.DRAWN, drawing, "口令")));
        }
        closedBy(ConductRule.AGREEMENT_NOT_SIGNED);
        SignatureId drawn = firm.sign.sign(
                zhang,
                new SignAgreement.Command(hash, true, Handwriting.Way.DRAWN, "M10,10" + "L600,200".repeat(9), "口令"));
        refused(ConductRule.ALREADY_SIGNED, this::signs);
        SignedCopies copies = new SignedCopies(firm.stores.signatures(), firm.stores.texts());
        assertTrue(new ReadOwnSignature(copies)
                .read(zhang, new ReadOwnSignature.Command(drawn))
                .sound());
        assertThrows(
                Missing.class, () -> new ReadOwnSignature(copies).read(officer, new ReadOwnSignature.Command(drawn)));
    }

    @Test
    void who_has_not_signed_is_named_first() {
        int unused = published(LocalDate.of(2026, 11, 16), "");
        SignatureId id = signs();
        ListSigners.Answer answer =
                new ListSigners(firm.shelf, firm.stores.signatures()).list(officer, new ListSigners.Command(null));
        assertEquals(1, answer.version());
        assertEquals(1, answer.signed());
        assertEquals(1, answer.open());
        assertEquals("林安", answer.people().get(0).name());
        assertEquals(id, answer.people().get(1).signature());
    }

    @Test
    void an_agreement_names_its_penalties_and_its_days_go_forward() {
        LocalDate today = LocalDate.of(2026, 11, 16);
        refused(ConductRule.STARTS_BEFORE_TODAY, () -> published(today.minusDays(1), ""));
        refused(
                ConductRule.PENALTY_MISSING,
                () -> firm.publish.publish(
                        officer, new PublishText.Command(TextKind.AGREEMENT, today, "协议", "请大家保密。".repeat(60))));
        int unused = published(today.plusDays(9), "");
        refused(ConductRule.TEXT_UNCHANGED, () -> published(today.plusDays(9), ""));
        refused(ConductRule.STARTS_BEFORE_LAST, () -> published(today, "再版"));
        open();
        assertEquals(0, firm.read.read(zhang, new ReadAgreement.Command()).version());
    }

    @Test
    @DisplayName("外部系统不签署，以合作合同约束；系统后台任务不受影响")
    void programs_sign_nothing() {
        int unused = published(LocalDate.of(2026, 11, 16), "");
        assertEquals(Optional.empty(), firm.door.missing(program));
        assertEquals(Optional.of(ConductRule.AGREEMENT_NOT_SIGNED), firm.door.missing(officer));
    }

    @Test
    @DisplayName("题目按人和次数抽取：同一次相同，不同次不同；新题库要重新通过")
    void questions_are_drawn_the_same_for_the_same_try_and_a_new_bank_closes_the_door() {
        int unused = published(LocalDate.of(2026, 11, 16), "");
        SignatureId signed = signs();
        assertEquals(signed, firm.stores.signatures().of(zhang.id()).get(0).id());
        StartQuiz.Sheet first = firm.start.start(zhang, new StartQuiz.Command());
        assertEquals(first, firm.start.start(zhang, new StartQuiz.Command()));
        assertEquals(10, first.questions().size());
        QuizAttempt same = QuizAttempt.begin(Shipped.quiz(), zhang.id(), 1, firm.now);
        QuizAttempt next = QuizAttempt.begin(Shipped.quiz(), zhang.id(), 2, firm.now);
        assertEquals(first.questions().stream().map(StartQuiz.Asked::code).toList(), same.asked());
        assertNotEquals(same.asked(), next.asked());
        refused(
                ConductRule.ANSWERS_MISSING,
                () -> firm.answer.answer(zhang, new AnswerQuiz.Command(first.id(), Map.of())));
        assertTrue(firm.quiz(zhang, 10).passed());
        open();
        int version = firm.publishQuiz.publish(
                officer,
                new PublishQuiz.Command(
                        LocalDate.of(2026, 11, 20), 100, Shipped.quiz().source()));
        assertEquals(2, version);
        open();
        firm.now = firm.now.plus(Duration.ofDays(4));
        closedBy(ConductRule.QUIZ_NOT_PASSED);
        assertTrue(!firm.quiz(zhang, 9).passed());
        assertTrue(firm.quiz(zhang, 10).passed());
        open();
    }

    @Test
    void a_malformed_bank_is_refused_by_its_line() {
        String bank = Shipped.quiz().source();
        for (String broken : List.of(
                bank.replaceFirst("\\+ ", "- "),
                bank.replaceFirst("# Q02", "# Q01"),
                bank + "\n# Q99 | x\n没有答案的题",
                "只有一句话")) {
            refused(
                    ConductRule.QUIZ_MALFORMED,
                    () -> firm.publishQuiz.publish(
                            officer, new PublishQuiz.Command(LocalDate.of(2026, 11, 20), 80, broken)));
        }
        refused(
                ConductRule.QUIZ_TOO_SHORT,
                () -> firm.publishQuiz.publish(
                        officer,
                        new PublishQuiz.Command(
                                LocalDate.of(2026, 11, 20), 80, bank.substring(0, bank.indexOf("# Q05")))));
        refused(
                ConductRule.PASS_MARK_OUT_OF_RANGE,
                () -> firm.publishQuiz.publish(officer, new PublishQuiz.Command(LocalDate.of(2026, 11, 20), 20, bank)));
    }

    @Test
    void the_door_remembers_who_has_done_everything() {
        int unused = published(LocalDate.of(2026, 11, 16), "");
        SignatureId signed = signs();
        assertTrue(firm.quiz(zhang, 10).passed() && signed != null);
        open();
        int before = firm.stores.asked;
        for (int i = 0; i < 1000; i++) {
            open();
        }
        assertEquals(before, firm.stores.asked);
    }
}
