package org.kedang.vigilance.usecase;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.kedang.kit.domain.EmployeeId;
import org.kedang.kit.domain.Refused;
import org.kedang.kit.domain.Regulation;
import org.kedang.kit.domain.Role;
import org.kedang.kit.usecase.Stale;
import org.kedang.vigilance.api.AlertDetail;
import org.kedang.vigilance.api.AlertView;
import org.kedang.vigilance.domain.AlertKind;
import org.kedang.vigilance.domain.AlertLimits;
import org.kedang.vigilance.domain.AlertState;
import org.kedang.vigilance.domain.Footprint;
import org.kedang.vigilance.domain.VigilanceRule;

@DisplayName("异常访问预警：000 §03、技术监控措施")
class UnusualReadingTest {
    private static final Instant EVENING = Instant.parse("2026-11-20T15:40:00Z");
    private static final Instant NOON = Instant.parse("2026-11-20T04:00:00Z");

    private final WatchedFirm firm = new WatchedFirm();
    private final EmployeeId lixiaomei = firm.hired("S1023", "李晓梅", Role.SALES_REP);
    private final EmployeeId linan = firm.hired("S0903", "林安", Role.SECURITY_OFFICER);
    private final EmployeeId auditor = firm.hired("S0802", "审计", Role.AUDIT_OFFICER);
    private final InMemoryAlerts alerts = new InMemoryAlerts();
    private final NarrowedReaders narrowing = new NarrowedReaders(alerts);
    private final AlertDesk desk = new AlertDesk(firm, firm, firm::mail);
    private final AccessWatch watch = new AccessWatch(
            firm, firm, new RaiseAlert(firm, alerts, firm, desk, firm.trail, firm.clock), firm, firm.clock);
    private final ListAlerts list = new ListAlerts(alerts, desk, firm);
    private final ReadAlert read = new ReadAlert(alerts, firm, desk, firm, firm.trail);
    private final DecideAlert decide = new DecideAlert(alerts, desk, firm.trail, firm.clock);

    private void opens(EmployeeId who, int files, Instant from, Duration pause) {
        for (int i = 0; i < files; i++) {
            firm.did(
                    who,
                    from.plus(pause.multipliedBy(i)),
                    "ReadFile",
                    Footprint.Kind.READ,
                    firm.file(firm.numbers.size()).toString());
        }
    }

    private void look(Instant at) {
        firm.now = at;
        watch.run();
    }

    private List<AlertView> all() {
        return list.list(firm.actor(linan), new ListAlerts.Command(ListAlerts.Which.ALL, null, "", null, 50))
                .alerts();
    }

    private AlertView only(AlertKind kind) {
        return all().stream().filter(alert -> alert.kind() == kind).findFirst().orElseThrow();
    }

    private void rule(AlertView alert, AlertState verdict, String reason) {
        decide.decide(
                firm.actor(linan),
                new DecideAlert.Command(
                        alert.id(),
                        verdict,
                        reason,
                        alerts.find(alert.id()).orElseThrow().rulings().size()));
    }

    @Test
    @DisplayName("S23：23:40 至 23:48 打开 36 份，一分钟内林安收到带清单的邮件，限制为本人客户，直至裁定")
    @Regulation("000 §03")
    void thirty_six_files_late_at_night_alert_narrow_and_are_decided() {
        opens(lixiaomei, 36, EVENING, Duration.ofSeconds(13));
        firm.did(
                lixiaomei,
                EVENING.plusSeconds(470),
                "PrintCard",
                Footprint.Kind.BLOCKED,
                firm.numbers.keySet().iterator().next().toString());
        look(EVENING.plusSeconds(8 * 60 + 10));
        assertTrue(narrowing.narrowed(lixiaomei));
        assertEquals(36, only(AlertKind.BURST).count());
        assertEquals(36, only(AlertKind.NIGHT).count());
        assertFalse(only(AlertKind.BLOCKED).narrowing());
        assertEquals(3, firm.mails.size(), firm.mails.toString());
        String mail = firm.mails.get(0);
        assertTrue(mail.startsWith("accessAlert 林安"), mail);
        assertTrue(mail.contains("S1023 李晓梅") && mail.contains("2026-11-20 23:40"), mail);
        assertTrue(mail.contains("KH-440106-0000 23:40:00") && mail.contains("KH-440106-0035 23:47:35"), mail);
        assertFalse(mail.contains("客户KH"), "no name of a customer leaves by mail");

        AlertDetail detail = read.read(
                firm.actor(linan), new ReadAlert.Command(only(AlertKind.BURST).id()));
        assertEquals(36, detail.files().size());
        assertTrue(detail.steps().size() >= 36, "the timeline names every step");
        assertTrue(detail.mayDecide());
        assertFalse(read.read(
                        firm.actor(auditor),
                        new ReadAlert.Command(only(AlertKind.BURST).id()))
                .mayDecide());

        firm.now = EVENING.plus(Duration.ofHours(9));
        rule(only(AlertKind.BURST), AlertState.FALSE_ALARM, "年终盘点，已与销售部经理核实");
        assertTrue(narrowing.narrowed(lixiaomei), "the other alert goes on");
        rule(only(AlertKind.NIGHT), AlertState.LIFTED, "同上");
        assertFalse(narrowing.narrowed(lixiaomei));
        assertEquals("同上", firm.trail.reason);
        assertTrue(firm.trail.changed.contains("narrowed: true -> false"));
        assertTrue(firm.mails.get(firm.mails.size() - 1).startsWith("accessNarrowingEnded 李晓梅"));
    }

    @Test
    @DisplayName("恰好三十份不预警，第三十一份预警；同一人同一规则只报一次，裁定之前的不再计")
    void one_more_than_usual_alerts_once_and_what_was_decided_counts_no_more() {
        opens(lixiaomei, 30, NOON, Duration.ofSeconds(10));
        look(NOON.plusSeconds(301));
        assertEquals(List.of(), all());
        opens(lixiaomei, 1, NOON.plusSeconds(310), Duration.ZERO);
        look(NOON.plusSeconds(311));
        look(NOON.plusSeconds(321));
        opens(lixiaomei, 4, NOON.plusSeconds(325), Duration.ofSeconds(1));
        look(NOON.plusSeconds(331));
        assertEquals(1, all().size());
        assertEquals(35, all().get(0).count());
        assertEquals(1, firm.mails.size());
        rule(all().get(0), AlertState.FALSE_ALARM, "误报");
        look(NOON.plusSeconds(341));
        assertEquals(1, all().size());
        opens(lixiaomei, 31, NOON.plusSeconds(350), Duration.ofSeconds(1));
        look(NOON.plusSeconds(390));
        assertEquals(2, all().size());
    }

    @Test
    void files_far_enough_apart_or_opened_again_and_again_are_usual() {
        opens(lixiaomei, 40, NOON, Duration.ofSeconds(21));
        look(NOON.plusSeconds(40 * 21));
        for (int i = 0; i < 100; i++) {
            firm.did(lixiaomei, NOON.plusSeconds(5000 + i), "ReadFile", Footprint.Kind.READ, "one");
        }
        look(NOON.plusSeconds(5100));
        assertEquals(List.of(), all());
    }

    @Test
    @DisplayName("夜间超过五份预警，跨零点计同一夜；白天五份以上不预警")
    void the_night_is_counted_over_midnight() {
        opens(lixiaomei, 3, Instant.parse("2026-11-20T15:00:00Z"), Duration.ofMinutes(1));
        opens(lixiaomei, 3, Instant.parse("2026-11-20T17:00:00Z"), Duration.ofMinutes(1));
        look(Instant.parse("2026-11-20T17:02:10Z"));
        assertEquals(6, only(AlertKind.NIGHT).count());
        opens(auditor, 6, NOON, Duration.ofMinutes(2));
        look(NOON.plusSeconds(800));
        assertEquals(1, all().size());
    }

    @Test
    void far_above_the_own_habit_is_unusual_and_a_newcomer_has_none() {
        EmployeeId newcomer = firm.hired("S1099", "新人", Role.SALES_REP);
        for (int hour = 0; hour < 10; hour++) {
            opens(lixiaomei, 8, NOON.minus(Duration.ofDays(2)).plus(Duration.ofHours(hour)), Duration.ofMinutes(5));
        }
        opens(lixiaomei, 41, NOON, Duration.ofSeconds(80));
        opens(newcomer, 41, NOON, Duration.ofSeconds(80));
        look(NOON.plusSeconds(55 * 60));
        assertEquals(1, all().size(), all().toString());
        assertEquals(AlertKind.HABIT, all().get(0).kind());
        assertEquals("S1023", all().get(0).person());
        assertEquals(40, all().get(0).limit());
    }

    @Test
    void many_refusals_alert() {
        for (int i = 0; i < 21; i++) {
            firm.did(lixiaomei, NOON.plusSeconds(i), "ReadFile", Footprint.Kind.REFUSED, "x" + i);
        }
        look(NOON.plusSeconds(30));
        assertEquals(AlertKind.REFUSALS, all().get(0).kind());
        assertTrue(firm.mails.get(0).startsWith("accessAlertRefusals 林安"));
    }

    @Test
    @DisplayName("安全管理员不能裁定关于自己的预警，也不会收到；只剩他一人时报安全审计员")
    @Regulation("GB/T 22239 8.1.4.2")
    void nobody_decides_about_himself() {
        for (int i = 0; i < 21; i++) {
            firm.did(linan, NOON.plusSeconds(i), "ReadFile", Footprint.Kind.REFUSED, "x" + i);
        }
        look(NOON.plusSeconds(30));
        assertTrue(firm.mails.get(0).startsWith("accessAlertRefusals 审计"), firm.mails.toString());
        AlertView about = all().get(0);
        assertEquals(
                VigilanceRule.ALERT_ABOUT_ONESELF,
                assertThrows(Refused.class, () -> rule(about, AlertState.FALSE_ALARM, "没事"))
                        .rule());
    }

    @Test
    void a_decision_needs_a_reason_is_made_once_and_by_who_saw_the_last_one() {
        opens(lixiaomei, 31, NOON, Duration.ofSeconds(1));
        look(NOON.plusSeconds(40));
        AlertView alert = all().get(0);
        assertEquals(
                VigilanceRule.ALERT_REASON_MISSING,
                assertThrows(Refused.class, () -> rule(alert, AlertState.LIFTED, " "))
                        .rule());
        rule(alert, AlertState.INVESTIGATION, "移交调查");
        assertTrue(narrowing.narrowed(lixiaomei));
        assertThrows(
                Stale.class,
                () -> decide.decide(
                        firm.actor(linan), new DecideAlert.Command(alert.id(), AlertState.LIFTED, "晚了", 0)));
        rule(alert, AlertState.LIFTED, "调查无异常");
        assertEquals(
                VigilanceRule.ALERT_CLOSED,
                assertThrows(Refused.class, () -> rule(alert, AlertState.RESTRICTED, "再限制"))
                        .rule());
    }

    @Test
    void new_limits_count_at_once_and_wrong_ones_are_refused_field_by_field() {
        ChangeAlertLimits change = new ChangeAlertLimits(firm, firm, firm::mail, firm.trail, firm.clock);
        AlertLimits known = AlertsContract.POLICY.limits();
        firm.now = NOON;
        AlertLimits strict = new AlertLimits(3, 10, 5, known.nightFrom(), known.nightUntil(), 20, 10, 5, 40, Set.of());
        assertEquals(2, change.change(firm.actor(linan), new ChangeAlertLimits.Command(1, strict, "严一些")));
        opens(lixiaomei, 4, NOON, Duration.ofSeconds(1));
        look(NOON.plusSeconds(10));
        assertEquals(3, all().get(0).limit());
        assertFalse(narrowing.narrowed(lixiaomei));
        assertTrue(firm.mails.get(0).startsWith("alertLimitsChanged 审计"), firm.mails.toString());
        assertThrows(
                Stale.class, () -> change.change(firm.actor(linan), new ChangeAlertLimits.Command(1, known, "松一些")));
        Refused no = assertThrows(
                Refused.class,
                () -> new AlertLimits(0, 61, 5, known.nightFrom(), known.nightFrom(), 20, 10, 5, 40, Set.of()));
        assertEquals(
                List.of("burstFiles", "burstMinutes", "nightUntil"),
                no.problems().stream().map(problem -> problem.field()).toList());
    }
}
