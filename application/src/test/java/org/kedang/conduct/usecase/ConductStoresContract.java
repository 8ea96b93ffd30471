package org.kedang.conduct.usecase;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.kedang.conduct.domain.AgreementSignature;
import org.kedang.conduct.domain.ConductText;
import org.kedang.conduct.domain.ContentDoor.Standing;
import org.kedang.conduct.domain.Handwriting;
import org.kedang.conduct.domain.Quarter;
import org.kedang.conduct.domain.QuizAttempt;
import org.kedang.conduct.domain.QuizPaper;
import org.kedang.conduct.domain.SessionId;
import org.kedang.conduct.domain.TextKind;
import org.kedang.conduct.domain.TrainingPlan;
import org.kedang.conduct.domain.TrainingSession;
import org.kedang.conduct.domain.TrainingSession.Attendance;
import org.kedang.conduct.spi.ConductTexts;
import org.kedang.conduct.spi.Signatures;
import org.kedang.conduct.spi.Trainings;
import org.kedang.kit.domain.EmployeeId;
import org.kedang.kit.usecase.Stale;

/** What every store of texts, signatures and trainings does. */
public abstract class ConductStoresContract {
    protected static final Instant NOON = Instant.parse("2026-11-16T04:00:00Z");
    private static final LocalDate DAY = LocalDate.of(2026, 11, 16);

    protected final EmployeeId zhang = EmployeeId.next();
    protected final EmployeeId officer = EmployeeId.next();

    protected abstract ConductTexts texts();

    protected abstract Signatures signatures();

    protected abstract Trainings trainings();

    private ConductText text(int version, LocalDate startsOn) {
        return new ConductText(
                TextKind.AGREEMENT, version, startsOn, "保密协议", "违约责任。".repeat(50) + version, officer, NOON);
    }

    private AgreementSignature signed(ConductText text) {
        AgreementSignature signature = AgreementSignature.sign(
                text,
                text.hash(),
                true,
                new AgreementSignature.Signer(zhang, "S1066", "张新", "10.0.0.9"),
                Handwriting.Way.TYPED,
                "张新",
                NOON);
        signatures().add(signature);
        return signature;
    }

    @Test
    void versions_come_back_as_they_were_published_and_none_takes_anothers_place() {
        ConductText first = text(1, DAY);
        texts().add(first);
        texts().add(text(2, DAY.plusDays(50)));
        assertEquals(first, texts().versions(TextKind.AGREEMENT).get(0));
        assertEquals(List.of(), texts().versions(TextKind.GUIDE));
        assertEquals(
                List.of(new ConductTexts.Start(1, DAY), new ConductTexts.Start(2, DAY.plusDays(50))),
                texts().agreements());
        assertThrows(Stale.class, () -> texts().add(text(2, DAY)));
    }

    @Test
    void a_quiz_comes_back_as_it_was_published() {
        QuizPaper paper = QuizPaper.read(2, DAY, 90, Shipped.quiz().source());
        texts().add(paper);
        assertEquals(List.of(paper), texts().papers());
        assertEquals(List.of(new ConductTexts.Start(2, DAY)), texts().quizzes());
        assertThrows(Stale.class, () -> texts().add(paper));
    }

    @Test
    @DisplayName("签署记录原样保存，同一版本只签一次")
    void a_signature_comes_back_as_it_was_given_and_is_given_once() {
        ConductText first = text(1, DAY);
        texts().add(first);
        assertEquals(new Standing(0, 0), signatures().standing(zhang));
        AgreementSignature signature = signed(first);
        assertEquals(signature, signatures().find(signature.id()).orElseThrow());
        assertEquals(List.of(signature), signatures().of(zhang));
        assertEquals(List.of(signature), signatures().ofVersion(1));
        assertEquals(List.of(), signatures().of(officer));
        assertEquals(new Standing(1, 0), signatures().standing(zhang));
        assertThrows(Stale.class, () -> signed(first));
    }

    @Test
    void tries_are_all_kept_and_the_passed_one_counts() {
        QuizPaper paper = Shipped.quiz();
        QuizAttempt first = QuizAttempt.begin(paper, zhang, 1, NOON);
        signatures().add(first);
        assertEquals(first, signatures().attempt(first.id()).orElseThrow());
        Map<String, Integer> right = new HashMap<>();
        first.asked().forEach(code -> right.put(code, paper.question(code).right()));
        Map<String, Integer> wrong = new HashMap<>();
        first.asked().forEach(code -> wrong.put(code, 5));
        QuizAttempt failed = first.answered(paper, wrong, NOON.plusSeconds(60));
        signatures().handIn(failed);
        assertThrows(Stale.class, () -> signatures().handIn(failed));
        assertEquals(new Standing(0, 0), signatures().standing(zhang));
        QuizAttempt second = QuizAttempt.begin(paper, zhang, 2, NOON.plusSeconds(90));
        signatures().add(second);
        second.asked().forEach(code -> right.put(code, paper.question(code).right()));
        QuizAttempt passed = second.answered(paper, right, NOON.plusSeconds(120));
        signatures().handIn(passed);
        assertEquals(List.of(passed, failed), signatures().attempts(zhang));
        assertEquals(new Standing(0, 1), signatures().standing(zhang));
        assertEquals(new Standing(0, 1), signatures().standings().get(zhang));
    }

    @Test
    void a_training_has_meetings_and_their_lists() {
        Quarter quarter = new Quarter(2026, 4);
        TrainingPlan plan = TrainingPlan.plan(quarter, "误发与补救", "某厂报价单误发竞争对手。", officer, NOON, DAY);
        trainings().add(plan);
        assertThrows(Stale.class, () -> trainings().add(plan));
        assertEquals(plan, trainings().plan(quarter).orElseThrow());
        assertTrue(trainings().plan(new Quarter(2026, 3)).isEmpty());
        TrainingSession later = TrainingSession.arrange(quarter, DAY.plusDays(20), "档案室");
        TrainingSession first = TrainingSession.arrange(quarter, DAY, "二楼会议室");
        trainings().add(later);
        trainings().add(first);
        assertEquals(List.of(first, later), trainings().sessions(quarter));
        trainings()
                .note(first.noted(
                        Map.of(zhang, Attendance.ABSENT, officer, Attendance.PRESENT), Set.of(zhang, officer), DAY));
        trainings().note(first.noted(Map.of(zhang, Attendance.PRESENT), Set.of(zhang, officer), DAY));
        assertEquals(
                Map.of(zhang, Attendance.PRESENT),
                trainings().session(first.id()).orElseThrow().attendance());
        assertTrue(trainings().session(SessionId.next()).isEmpty());
        assertEquals(List.of(plan), trainings().plans());
    }
}
