package org.kedang.conduct.usecase;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.kedang.conduct.domain.ConductRule;
import org.kedang.conduct.domain.Quarter;
import org.kedang.conduct.domain.SessionId;
import org.kedang.conduct.domain.TextKind;
import org.kedang.conduct.domain.TrainingSession.Attendance;
import org.kedang.conduct.spi.Trainings;
import org.kedang.kit.api.DayPassed;
import org.kedang.kit.domain.Refused;
import org.kedang.kit.domain.Regulation;
import org.kedang.kit.domain.Role;
import org.kedang.kit.usecase.Actor;

@DisplayName("季度保密培训：案例、点名、缺席名单与提醒（000 保密）")
class QuarterlyTrainingTest {
    private final ConductFirm firm = new ConductFirm();
    private final Actor officer = firm.hired("S0903", "林安", Role.SECURITY_OFFICER);
    private final Actor zhang = firm.hired("S1066", "张新", Role.SALES_REP);
    private final Actor li = firm.hired("S1023", "李晓梅", Role.SALES_REP);
    private final Actor program = firm.hired("P0001", "企业资源系统", Role.PARTNER_SYSTEM);
    private final Trainings trainings = firm.stores.trainings();
    private final MissedTraining missed = new MissedTraining(trainings, firm.shelf, firm::mail);
    private final PlanTraining plan = new PlanTraining(trainings, firm.shelf, firm::mail, firm.trail);
    private final ArrangeSession arrange = new ArrangeSession(trainings, firm.trail);
    private final NoteAttendance note = new NoteAttendance(trainings, firm.shelf, firm.trail);
    private final RemindMissed remind = new RemindMissed(trainings, missed, firm.trail);
    private final ReadAttendance read = new ReadAttendance(trainings, missed, firm.shelf, firm);
    private final ReadTrainings own = new ReadTrainings(trainings);
    private final ConductReminders daily =
            new ConductReminders(firm.stores.texts(), trainings, missed, firm, firm::mail);

    private void planned() {
        Quarter unused = plan.plan(officer, new PlanTraining.Command("2026Q4", "误发与补救", "报价单误发给竞争对手的经过与教训"));
    }

    private SessionId session(LocalDate day) {
        return arrange.arrange(officer, new ArrangeSession.Command("2026Q4", day, "二楼会议室"));
    }

    private List<String> missing() {
        return read.read(officer, new ReadAttendance.Command("2026Q4")).missed().stream()
                .map(ReadAttendance.Seat::name)
                .toList();
    }

    private static void refused(ConductRule rule, Executable work) {
        assertEquals(rule, assertThrows(Refused.class, work).rule());
    }

    @Test
    @DisplayName("缺席和请假的都要补训；补训后从名单消失；季末前两周自动提醒")
    @Regulation("000 保密")
    void who_missed_it_is_listed_reminded_and_catches_up() {
        planned();
        assertEquals(List.of("trainingPlanned 张新", "trainingPlanned 李晓梅", "trainingPlanned 林安"), sorted());
        SessionId first = session(LocalDate.of(2026, 11, 16));
        assertEquals(0, remind.remind(officer, new RemindMissed.Command("2026Q4")));
        note.note(
                officer,
                new NoteAttendance.Command(
                        first,
                        Map.of("S0903", Attendance.PRESENT, "S1066", Attendance.ABSENT, "s1023", Attendance.EXCUSED)));
        assertEquals(List.of("李晓梅", "张新"), missing());
        firm.mails.clear();
        assertEquals(2, remind.remind(officer, new RemindMissed.Command("2026Q4")));
        assertFalse(own.read(zhang, new ReadTrainings.Command()).get(0).attended());
        firm.now = ConductFirm.at(2026, 12, 10, 9, 0);
        SessionId second = session(LocalDate.of(2026, 12, 10));
        note.note(officer, new NoteAttendance.Command(second, Map.of("S1066", Attendance.PRESENT)));
        assertEquals(List.of("李晓梅"), missing());
        assertTrue(own.read(zhang, new ReadTrainings.Command()).get(0).attended());
        firm.mails.clear();
        daily.passed(new DayPassed(LocalDate.of(2026, 12, 16)));
        assertEquals(List.of(), firm.mails);
        daily.passed(new DayPassed(LocalDate.of(2026, 12, 17)));
        assertEquals(List.of("trainingMissed 李晓梅"), firm.mails);
        assertFalse(read.read(officer, new ReadAttendance.Command("2026Q4")).staff().stream()
                .anyMatch(seat -> seat.number().equals(program.number())));
        assertEquals("李晓梅", li.name());
    }

    private List<String> sorted() {
        return firm.mails.stream().sorted().toList();
    }

    @Test
    void a_training_has_a_topic_cases_and_days_of_its_quarter() {
        refused(
                ConductRule.QUARTER_MALFORMED,
                () -> plan.plan(officer, new PlanTraining.Command("2026-4", "主题", "案例")));
        refused(ConductRule.QUARTER_OVER, () -> plan.plan(officer, new PlanTraining.Command("2026Q3", "主题", "案例")));
        refused(ConductRule.CASES_MISSING, () -> plan.plan(officer, new PlanTraining.Command("2026Q4", "主题", " ")));
        planned();
        refused(ConductRule.QUARTER_PLANNED_ALREADY, this::planned);
        refused(ConductRule.SESSION_NOT_IN_QUARTER, () -> session(LocalDate.of(2027, 1, 1)));
        SessionId later = session(LocalDate.of(2026, 11, 30));
        refused(
                ConductRule.SESSION_NOT_HELD_YET,
                () -> note.note(officer, new NoteAttendance.Command(later, Map.of("S1066", Attendance.PRESENT))));
        refused(
                ConductRule.ATTENDANCE_UNKNOWN_PERSON,
                () -> note.note(officer, new NoteAttendance.Command(later, Map.of("S9999", Attendance.PRESENT))));
    }

    @Test
    @DisplayName("公司没有发布协议，每周提醒安全管理员；发布后不再提醒")
    void the_security_officer_is_asked_for_an_agreement_until_there_is_one() {
        LocalDate sunday = LocalDate.of(2026, 11, 22);
        daily.passed(new DayPassed(sunday.minusDays(1)));
        assertEquals(List.of(), firm.mails);
        daily.passed(new DayPassed(sunday));
        assertEquals(List.of("agreementWanted 林安"), firm.mails);
        int unused = firm.publish.publish(
                officer,
                new PublishText.Command(
                        TextKind.AGREEMENT,
                        LocalDate.of(2026, 11, 16),
                        Shipped.agreement().title(),
                        Shipped.agreement().body()));
        firm.mails.clear();
        daily.passed(new DayPassed(sunday.plusDays(7)));
        assertEquals(List.of(), firm.mails);
    }

    @Test
    @DisplayName("指南写明：系统不能阻止拍摄屏幕")
    void the_guide_is_honest_and_kept_by_versions() {
        ReadGuide guide = new ReadGuide(firm.shelf);
        ReadGuide.View shipped = guide.read(zhang, new ReadGuide.Command());
        assertEquals(0, shipped.version());
        assertTrue(shipped.paragraphs().stream().anyMatch(line -> line.contains("不能阻止有人用手机拍摄屏幕")));
        int version = firm.publish.publish(
                officer,
                new PublishText.Command(
                        TextKind.GUIDE,
                        LocalDate.of(2026, 11, 16),
                        "保密操作指南",
                        Shipped.guide().body() + "\n九、补充\n新增一条。"));
        assertEquals(1, version);
        assertEquals(1, guide.read(zhang, new ReadGuide.Command()).version());
    }
}
