package org.kedang.profiles.persistence;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.kedang.kit.domain.EmployeeId;
import org.kedang.kit.domain.Regulation;
import org.kedang.kit.persistence.TestDatabase;
import org.kedang.profiles.domain.ChangeContent;
import org.kedang.profiles.domain.ChangePolicy;
import org.kedang.profiles.domain.DictionaryNote;
import org.kedang.profiles.domain.RuleChange;
import org.kedang.profiles.domain.RuleChangeId;
import org.kedang.profiles.domain.RuleProposal;
import org.kedang.profiles.domain.RuleSet;
import org.kedang.profiles.spi.RuleHistory;

@DisplayName("002 §5.1 PostgreSQL 中制度的历次版本")
@Regulation("002 §5.1")
class RuleHistoryInPostgresTest {
    private static final Instant MORNING = Instant.parse("2026-11-02T01:10:00Z");
    private static final LocalDate FIRST = LocalDate.of(2026, 12, 1);
    private static final EmployeeId MANAGER = EmployeeId.next();

    private final TestDatabase database = TestDatabase.get();
    private final JpaRuleChanges requests = new JpaRuleChanges(database.entityManager(), database.dataSource());
    private final JdbcChangePolicies policies = new JdbcChangePolicies(database.dataSource(), 0);
    private final RuleHistory history = new JdbcRuleHistory(database.dataSource());

    @BeforeEach
    void empty() {
        database.clear("rule_change");
    }

    @AfterEach
    void onlyTheFirstStays() {
        database.clear("rule_change");
        database.run(
                "alter table change_policy_version disable trigger user",
                "delete from change_policy_version where version > 1",
                "alter table change_policy_version enable trigger user");
    }

    private RuleChangeId granted(int days) {
        ChangePolicy latest = policies.versions().get(0);
        ChangePolicy next = latest.next(
                new ChangeContent(latest.title(), latest.chains(), days, latest.renaming()),
                new DictionaryNote(FIRST, "S0902 何维", "002 §5.2", "改为 " + days));
        return database.inTransaction(entities -> {
            RuleChange request = RuleChange.ask(
                    RuleChangeId.next(),
                    RuleChange.Kind.CHANGING,
                    new RuleChange.Wish("变更流程", RuleProposal.of(next), FIRST, next.note(), next.clause()),
                    EmployeeId.next(),
                    UUID.randomUUID(),
                    MORNING);
            requests.add(request);
            LocalDate unused = request.grant(MANAGER, FIRST, MORNING);
            requests.save(request);
            policies.add(next);
            return request.id();
        });
    }

    @Test
    void each_version_names_the_request_that_made_it() {
        RuleChangeId second = granted(30);
        RuleChangeId third = granted(60);
        List<RuleHistory.Line> lines = history.below(RuleSet.CHANGING, Integer.MAX_VALUE, 10);
        assertEquals(
                List.of(3, 2, 1), lines.stream().map(RuleHistory.Line::version).toList());
        assertEquals(third, lines.get(0).request());
        assertEquals(second, lines.get(1).request());
        assertNull(lines.get(2).request());
        assertEquals(MANAGER, lines.get(0).decidedBy());
        assertEquals(MORNING, lines.get(0).decidedAt());
        assertEquals("改为 60", lines.get(0).note());
        assertEquals("002 §5.2", lines.get(0).clause());
        assertEquals("S0902 何维", lines.get(0).owner());
        assertEquals(FIRST, lines.get(0).startsOn());
        assertEquals(
                List.of(2),
                history.below(RuleSet.CHANGING, 3, 1).stream()
                        .map(RuleHistory.Line::version)
                        .toList());
        assertEquals(second, history.version(RuleSet.CHANGING, 2).orElseThrow().request());
        assertTrue(history.version(RuleSet.CHANGING, 9).isEmpty());
    }

    @Test
    void rules_of_every_kind_have_a_history() {
        for (RuleSet set : RuleSet.values()) {
            RuleHistory.Line first = history.version(set, 1).orElseThrow();
            assertNotNull(first.startsOn());
            assertEquals(set == RuleSet.DICTIONARY, first.code().isEmpty(), set.name());
        }
    }
}
