package org.kedang.vigilance.persistence;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kedang.kit.domain.CustomerId;
import org.kedang.kit.domain.EmployeeId;
import org.kedang.kit.persistence.JournalOfTests;
import org.kedang.kit.persistence.TestDatabase;
import org.kedang.kit.spi.AuditEntry;
import org.kedang.kit.spi.AuditEntry.Outcome;
import org.kedang.kit.usecase.Stale;
import org.kedang.vigilance.domain.AlertKind;
import org.kedang.vigilance.domain.AlertPolicy;
import org.kedang.vigilance.domain.Footprint;

class FootprintsInPostgresTest {
    private static final Instant AT = Instant.parse("2026-11-20T15:40:00Z");

    private final TestDatabase database = TestDatabase.get();
    private final JdbcFootprints footprints = new JdbcFootprints(database.dataSource());
    private final EmployeeId reader = EmployeeId.next();
    private final EmployeeId other = EmployeeId.next();

    @BeforeEach
    void empty() {
        database.clear("audit_inbox", "audit_log", "audit_batch", "audit_head");
    }

    private void did(EmployeeId who, Instant at, String action, Outcome outcome, String rule, String subject) {
        JournalOfTests.writer(database)
                .append(new AuditEntry(
                        at,
                        who.toString(),
                        "S1023",
                        "李晓梅",
                        "PORTAL",
                        "10.0.0.7",
                        action,
                        outcome,
                        "customer",
                        subject,
                        "-",
                        null,
                        rule.isEmpty() ? null : rule,
                        List.of()));
    }

    private static String file() {
        return CustomerId.next().toString();
    }

    @Test
    void different_files_count_once_each_sealed_or_not() {
        String again = file();
        did(reader, AT, "ReadFile", Outcome.DONE, "", again);
        did(reader, AT.plusSeconds(1), "ReadHistory", Outcome.DONE, "", again);
        did(reader, AT.plusSeconds(2), "ReadFile", Outcome.DONE, "", file());
        JournalOfTests.sealer(database).run();
        did(reader, AT.plusSeconds(3), "PrintCard", Outcome.DONE, "", file());
        did(reader, AT.plusSeconds(4), "FileRegistration", Outcome.DONE, "", file());
        did(other, AT.plusSeconds(4), "ReadFile", Outcome.DONE, "", file());
        Instant end = AT.plusSeconds(5);
        assertEquals(Set.of(reader), footprints.suspects(Footprint.Kind.READ, AT, end, 2));
        assertEquals(Set.of(), footprints.suspects(Footprint.Kind.READ, AT, end, 3));
        assertEquals(Set.of(), footprints.suspects(Footprint.Kind.READ, AT.plusSeconds(2), end, 2));
        List<Footprint> prints = footprints.of(reader, Footprint.Kind.READ, AT, end, 99);
        assertEquals(
                List.of("ReadFile", "ReadHistory", "ReadFile", "PrintCard"),
                prints.stream().map(Footprint::action).toList());
        assertEquals(again, prints.get(1).subject());
        assertEquals(List.of(3), footprints.hours(reader, AT, end));
    }

    @Test
    void refusals_and_blocked_acts_are_told_apart_and_consequences_left_out() {
        did(reader, AT, "ReadFile", Outcome.DENIED, "access.NOT_OWN_CUSTOMER", file());
        did(reader, AT, "ReadFile", Outcome.DENIED, "access.ACCESS_NARROWED", file());
        did(reader, AT, "PrintCard", Outcome.DENIED, "access.NO_RIGHT", file());
        did(reader, AT, "ReportBlockedAct", Outcome.DONE, "", file());
        Instant end = AT.plusSeconds(1);
        assertEquals(
                2, footprints.of(reader, Footprint.Kind.REFUSED, AT, end, 9).size());
        assertEquals(
                2, footprints.of(reader, Footprint.Kind.BLOCKED, AT, end, 9).size());
        assertEquals(3, footprints.of(reader, null, AT, end, 9).size());
        assertEquals(Set.of(reader), footprints.suspects(Footprint.Kind.BLOCKED, AT, end, 1));
        assertEquals(Set.of(), footprints.suspects(Footprint.Kind.REFUSED, AT, end, 2));
    }

    @Test
    void the_shipped_limits_are_the_regulations_and_a_version_is_added_once() {
        JdbcAlertPolicies policies = new JdbcAlertPolicies(database.dataSource(), 0);
        AlertPolicy shipped = policies.active(LocalDate.of(2026, 11, 20));
        assertEquals(30, shipped.limits().burstFiles());
        assertEquals(5, shipped.limits().nightFiles());
        assertEquals(
                Set.of(AlertKind.BURST, AlertKind.NIGHT, AlertKind.REFUSALS, AlertKind.HABIT),
                shipped.limits().narrowing());
        assertThrows(Stale.class, () -> policies.add(shipped));
    }
}
