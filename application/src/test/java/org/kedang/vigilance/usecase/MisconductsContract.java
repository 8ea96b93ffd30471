package org.kedang.vigilance.usecase;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.kedang.kit.domain.EmployeeId;
import org.kedang.kit.usecase.Stale;
import org.kedang.vigilance.domain.Misconduct;
import org.kedang.vigilance.domain.MisconductId;
import org.kedang.vigilance.spi.Misconducts;

/** What every store of reports does. */
public abstract class MisconductsContract {
    private static final Instant AT = Instant.parse("2026-11-20T04:00:00Z");

    protected final EmployeeId reporter = EmployeeId.next();
    protected final EmployeeId officer = EmployeeId.next();

    protected abstract Misconducts reports();

    private Misconduct reported(@Nullable EmployeeId by, Set<EmployeeId> accused, int day, String code) {
        Misconduct report = new Misconduct(
                MisconductId.next(),
                new Misconduct.Said("外泄客户名单", "见附页", accused, by, LocalDate.of(2026, 11, day)),
                List.of(),
                null);
        reports().add(report, code);
        return report;
    }

    @Test
    void a_report_comes_back_as_it_was_made_by_its_id_and_its_code() {
        Misconduct report = reported(reporter, Set.of(officer), 20, "a");
        assertEquals(report.said(), reports().find(report.id()).orElseThrow().said());
        assertEquals(report.id(), reports().byCode("a").orElseThrow().id());
        assertTrue(reports().byCode("b").isEmpty());
        assertNull(reports()
                .find(reported(null, Set.of(), 20, "c").id())
                .orElseThrow()
                .said()
                .reporter());
    }

    @Test
    void steps_and_the_end_are_kept_and_it_ends_once() {
        Misconduct report = reported(null, Set.of(), 20, "a");
        report.add(Misconduct.StepKind.STEP, officer, "约谈", AT);
        reports().saveStep(report);
        report.add(Misconduct.StepKind.ANSWER, officer, "已受理", AT.plusSeconds(1));
        reports().saveStep(report);
        Misconduct late = reports().find(report.id()).orElseThrow();
        assertEquals(report.steps(), late.steps());
        report.close(Misconduct.Finding.CONFIRMED, officer, "属实", AT.plusSeconds(2));
        reports().saveClosing(report);
        assertEquals(report.closing(), reports().find(report.id()).orElseThrow().closing());
        late.close(Misconduct.Finding.UNFOUNDED, officer, "不实", AT.plusSeconds(3));
        assertThrows(Stale.class, () -> reports().saveClosing(late));
        assertEquals(
                Misconduct.Finding.CONFIRMED,
                Objects.requireNonNull(reports().find(report.id()).orElseThrow().closing())
                        .finding());
    }

    @Test
    void who_is_accused_finds_no_report_and_the_others_the_last_first() {
        Misconduct first = reported(null, Set.of(), 18, "a");
        Misconduct about = reported(null, Set.of(officer), 19, "b");
        Misconduct last = reported(null, Set.of(reporter), 20, "c");
        assertEquals(
                List.of(last.id(), first.id()),
                reports().openTo(officer, 9).stream().map(Misconduct::id).toList());
        assertEquals(
                List.of(about.id()),
                reports().openTo(reporter, 1).stream().map(Misconduct::id).toList());
    }
}
