package org.kedang.vigilance.usecase;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.kedang.kit.domain.EmployeeId;
import org.kedang.kit.domain.Refused;
import org.kedang.kit.domain.Regulation;
import org.kedang.kit.domain.Role;
import org.kedang.kit.usecase.Missing;
import org.kedang.vigilance.api.ReportProgress;
import org.kedang.vigilance.api.ReportView;
import org.kedang.vigilance.domain.Misconduct;
import org.kedang.vigilance.domain.VigilanceRule;

@DisplayName("F34 举报与调查：000 违规追责流程")
class ReportingMisconductTest {
    private final WatchedFirm firm = new WatchedFirm();
    private final EmployeeId lixiaomei = firm.hired("S1023", "李晓梅", Role.SALES_REP);
    private final EmployeeId manager = firm.hired("S1001", "孙国强", Role.SALES_MANAGER);
    private final EmployeeId auditor = firm.hired("S0802", "审计", Role.AUDIT_OFFICER);
    private final EmployeeId lawyer = firm.hired("S0701", "法务", Role.LEGAL_RISK);
    private final InMemoryMisconducts reports = new InMemoryMisconducts();
    private final ReportDesk desk = new ReportDesk(reports, firm);
    private final ReportMisconduct report =
            new ReportMisconduct(reports, desk, firm, firm::mail, firm.trail, firm.clock);
    private final FollowReport follow = new FollowReport(reports);
    private final ListReports list = new ListReports(reports, desk);
    private final ReadReport read = new ReadReport(desk, firm.trail);
    private final AddReportStep add = new AddReportStep(reports, desk, firm.trail, firm.clock);
    private final CloseReport close = new CloseReport(reports, desk, firm.trail, firm.clock);

    private String said(boolean anonymous, String... accused) {
        firm.now = Instant.parse("2026-11-20T04:00:00Z");
        return report.report(
                firm.actor(lixiaomei), new ReportMisconduct.Command(anonymous, "外泄客户名单", "名单被带出", List.of(accused)));
    }

    private List<ReportView> seenBy(EmployeeId who) {
        return list.list(firm.actor(who), new ListReports.Command());
    }

    @Test
    @DisplayName("匿名举报：库中无人、日志无人，直达安全审计员与法务，凭编码查进度直至结案")
    @Regulation("000 违规追责流程")
    void an_unnamed_report_leads_to_nobody_and_is_followed_by_its_code() {
        String code = said(true, "S1001");
        assertEquals("-", firm.trail.by, "the journal names nobody");
        assertEquals(
                List.of("misconductReported 审计 {day=2026-11-20}", "misconductReported 法务 {day=2026-11-20}"),
                firm.mails);
        ReportView seen = seenBy(auditor).get(0);
        assertEquals("", seen.reporter());
        assertEquals(List.of("S1001 孙国强"), seen.accused());
        add.add(firm.actor(lawyer), new AddReportStep.Command(seen.id(), Misconduct.StepKind.NOTE, "调阅日志"));
        add.add(firm.actor(auditor), new AddReportStep.Command(seen.id(), Misconduct.StepKind.ANSWER, "已受理"));
        ReportProgress progress =
                follow.follow(firm.actor(lixiaomei), new FollowReport.Command(" " + code.toLowerCase(Locale.ROOT)));
        assertEquals(Misconduct.State.INVESTIGATING, progress.state());
        assertEquals(1, progress.answers().size(), "notes are for the investigators");
        close.close(firm.actor(auditor), new CloseReport.Command(seen.id(), Misconduct.Finding.CONFIRMED, "日志与监控一致"));
        assertEquals(
                Misconduct.Finding.CONFIRMED,
                follow.follow(firm.actor(manager), new FollowReport.Command(code))
                        .finding());
        assertEquals(
                VigilanceRule.REPORT_CLOSED,
                assertThrows(
                                Refused.class,
                                () -> add.add(
                                        firm.actor(lawyer),
                                        new AddReportStep.Command(seen.id(), Misconduct.StepKind.NOTE, "晚了")))
                        .rule());
        assertThrows(Missing.class, () -> follow.follow(firm.actor(lixiaomei), new FollowReport.Command("AAAA")));
    }

    @Test
    @DisplayName("被举报的受理人收不到、看不到；全部受理人都被举报时如实说明")
    void an_accused_investigator_is_left_out() {
        String unused = said(false, "S0802");
        assertEquals(List.of("misconductReported 法务 {day=2026-11-20}"), firm.mails);
        assertEquals("S1023 李晓梅", seenBy(lawyer).get(0).reporter());
        assertTrue(seenBy(auditor).isEmpty());
        assertThrows(
                Missing.class,
                () -> read.read(
                        firm.actor(auditor),
                        new ReadReport.Command(seenBy(lawyer).get(0).id())));
        assertFalse(unused.isEmpty());
        assertEquals(
                VigilanceRule.REPORT_NOBODY_LEFT,
                assertThrows(Refused.class, () -> said(true, "S0802", "S0701")).rule());
        assertEquals(
                VigilanceRule.REPORT_ACCUSED_UNKNOWN,
                assertThrows(Refused.class, () -> said(true, "S9999")).rule());
    }
}
