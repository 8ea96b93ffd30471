package org.kedang.vigilance.usecase;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.kedang.kit.domain.EmployeeId;
import org.kedang.kit.usecase.Stale;
import org.kedang.vigilance.domain.AccessAlert;
import org.kedang.vigilance.domain.AlertId;
import org.kedang.vigilance.domain.AlertKind;
import org.kedang.vigilance.domain.AlertLimits;
import org.kedang.vigilance.domain.AlertPolicy;
import org.kedang.vigilance.domain.AlertState;
import org.kedang.vigilance.domain.Unusual;
import org.kedang.vigilance.spi.Alerts;

/** What every store of alerts does. */
public abstract class AlertsContract {
    protected static final Instant NIGHT = Instant.parse("2026-11-20T15:40:00Z");
    protected static final AlertPolicy POLICY = new AlertPolicy(
            "lamp-factory",
            1,
            LocalDate.of(2020, 1, 1),
            "安全管理员",
            "000 异常访问预警",
            "",
            new AlertLimits(
                    30,
                    10,
                    5,
                    LocalTime.of(22, 0),
                    LocalTime.of(6, 0),
                    20,
                    10,
                    5,
                    40,
                    Set.of(AlertKind.BURST, AlertKind.NIGHT, AlertKind.REFUSALS, AlertKind.HABIT)));

    protected final EmployeeId reader = EmployeeId.next();
    protected final EmployeeId officer = EmployeeId.next();

    protected abstract Alerts alerts();

    private AccessAlert raised(AlertKind kind) {
        AccessAlert alert = AccessAlert.raise(
                AlertId.next(),
                reader,
                new Unusual.Finding(kind, 31, 30, NIGHT, NIGHT.plusSeconds(480)),
                POLICY,
                NIGHT.plusSeconds(490));
        assertTrue(alerts().add(alert));
        return alert;
    }

    @Test
    void an_alert_comes_back_as_it_was_raised_and_narrows() {
        AccessAlert alert = raised(AlertKind.BURST);
        AccessAlert found = alerts().find(alert.id()).orElseThrow();
        assertEquals(alert.cause(), found.cause());
        assertEquals(alert.extent(), found.extent());
        assertEquals(NIGHT.plusSeconds(490), found.raisedAt());
        assertEquals(AlertState.OPEN, found.state());
        assertEquals(Set.of(reader), alerts().narrowed());
        assertEquals(1, alerts().narrowing(reader).size());
        assertTrue(alerts().find(AlertId.next()).isEmpty());
    }

    @Test
    @DisplayName("同一人同一规则只有一条未决预警，不会泛滥")
    void there_is_one_open_alert_of_a_kind_about_a_person() {
        AccessAlert first = raised(AlertKind.NIGHT);
        AccessAlert second = AccessAlert.raise(
                AlertId.next(), reader, new Unusual.Finding(AlertKind.NIGHT, 6, 5, NIGHT, NIGHT), POLICY, NIGHT);
        assertFalse(alerts().add(second));
        assertTrue(first.grow(40, NIGHT.plusSeconds(900)));
        alerts().saveGrowth(first);
        assertEquals(
                40,
                alerts().latest(reader, AlertKind.NIGHT).orElseThrow().extent().count());
    }

    @Test
    void what_was_decided_is_kept_with_its_reason_and_frees_the_reader() {
        AccessAlert blocked = raised(AlertKind.BLOCKED);
        AccessAlert alert = alerts().find(raised(AlertKind.BURST).id()).orElseThrow();
        AccessAlert late = alerts().find(alert.id()).orElseThrow();
        alert.decide(AlertState.RESTRICTED, officer, "继续观察", NIGHT.plusSeconds(600));
        alerts().saveRuling(alert);
        assertEquals(Set.of(reader), alerts().narrowed());
        AccessAlert again = alerts().find(alert.id()).orElseThrow();
        again.decide(AlertState.LIFTED, officer, "已说明", NIGHT.plusSeconds(700));
        alerts().saveRuling(again);
        assertEquals(Set.of(), alerts().narrowed());
        assertEquals(again.rulings(), alerts().find(alert.id()).orElseThrow().rulings());
        late.decide(AlertState.FALSE_ALARM, officer, "误报", NIGHT.plusSeconds(601));
        assertThrows(Stale.class, () -> alerts().saveRuling(late));
        assertTrue(late.grow(99, NIGHT.plusSeconds(999)) || late.state().last());
        List<AlertId> open = alerts().list(Alerts.Choice.OPEN, null, null, null, 9).stream()
                .map(AccessAlert::id)
                .toList();
        assertEquals(List.of(blocked.id()), open);
    }

    @Test
    void lists_are_the_last_raised_first_and_filtered() {
        AccessAlert burst = raised(AlertKind.BURST);
        AccessAlert night = raised(AlertKind.NIGHT);
        assertEquals(
                List.of(night.id()),
                alerts().list(Alerts.Choice.ALL, null, reader, null, 1).stream()
                        .map(AccessAlert::id)
                        .toList());
        assertEquals(
                List.of(burst.id()),
                alerts().list(Alerts.Choice.NARROWING, null, null, night.id(), 9).stream()
                        .map(AccessAlert::id)
                        .toList());
        assertEquals(
                1,
                alerts().list(Alerts.Choice.ALL, AlertKind.NIGHT, null, null, 9).size());
        assertEquals(0, alerts().list(Alerts.Choice.ALL, null, officer, null, 9).size());
    }
}
