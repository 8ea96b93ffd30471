package org.kedang.kit.persistence;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kedang.kit.api.AuditFilter;
import org.kedang.kit.api.AuditRow;
import org.kedang.kit.domain.AuditHead;

class JdbcAuditReaderTest {
    private static final TestDatabase DATABASE = TestDatabase.get();
    private final JdbcAuditJournal journal = new JdbcAuditJournal(DATABASE.dataSource(), Runnable::run);
    private final JdbcAuditSealer sealer =
            new JdbcAuditSealer(DATABASE.dataSource(), Clock.fixed(AuditFixtures.NOW, ZoneOffset.UTC));
    private final JdbcAuditReader reader = new JdbcAuditReader(DATABASE.dataSource());

    @BeforeEach
    void empty() {
        DATABASE.clear("audit_inbox", "audit_log", "audit_batch", "audit_head");
    }

    @Test
    void sealed_and_waiting_entries_are_one_list() {
        journal.append(AuditFixtures.entry("A"));
        journal.append(AuditFixtures.odd());
        sealer.run();
        journal.append(AuditFixtures.entry("B"));
        List<AuditRow> page = reader.page(AuditFilter.all(), null, 2);
        assertEquals(List.of("B", "SignIn"), page.stream().map(AuditRow::action).toList());
        assertEquals(null, page.get(0).seq());
        assertEquals(2L, page.get(1).seq());
        List<AuditRow> rest = reader.page(AuditFilter.all(), page.get(1).id(), 2);
        assertEquals(List.of("A"), rest.stream().map(AuditRow::action).toList());
        assertEquals("杭州华兴灯具有限公司", rest.get(0).changes().get(0).after());
    }

    @Test
    void each_filter_narrows() {
        journal.append(AuditFixtures.entry("A"));
        journal.append(AuditFixtures.odd());
        AuditFilter one = new AuditFilter(
                "S1023",
                "018f0000-0000-7000-8000-0000000000aa",
                "A",
                "DONE",
                AuditFixtures.NOW,
                AuditFixtures.NOW.plusSeconds(1));
        assertEquals(1, reader.page(one, null, 10).size());
        assertEquals(
                0,
                reader.page(new AuditFilter(null, null, null, null, null, AuditFixtures.NOW), null, 10)
                        .size());
    }

    @Test
    void the_head_is_kept_once_a_day_and_the_verifier_takes_its_file(@TempDir Path data) throws Exception {
        JdbcAuditHeads heads = new JdbcAuditHeads(DATABASE.dataSource(), data);
        LocalDate day = LocalDate.of(2026, 11, 2);
        assertTrue(heads.missing(day, AuditFixtures.NOW).isEmpty(), "nothing is sealed");
        journal.append(AuditFixtures.entry("A"));
        sealer.run();
        AuditHead head = heads.missing(day, AuditFixtures.NOW).orElseThrow();
        DATABASE.transact(() -> heads.keep(head));
        assertTrue(heads.missing(day, AuditFixtures.NOW).isEmpty());
        assertFalse(heads.missing(day.plusDays(1), AuditFixtures.NOW).isEmpty());
        Path files = data.resolve("audit-heads");
        assertEquals(head, AuditHead.parse(Files.readString(files.resolve("head-2026-11-02.txt"))));
        try (Connection connection = DATABASE.separate().getConnection()) {
            AuditVerifier.Report report = AuditVerifier.verify(connection, files);
            assertEquals(Optional.empty(), report.damage());
            assertEquals(1, report.heads());
            connection.setReadOnly(false);
        }
    }
}
