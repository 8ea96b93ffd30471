package org.kedang.approvals.usecase;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.kedang.approvals.usecase.ApprovalFixtures.ADMINISTRATOR;
import static org.kedang.approvals.usecase.ApprovalFixtures.MONDAY_MORNING;
import static org.kedang.approvals.usecase.ApprovalFixtures.NORTH_MANAGER;
import static org.kedang.approvals.usecase.ApprovalFixtures.SOUTH_MANAGER;
import static org.kedang.approvals.usecase.ApprovalFixtures.person;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.kedang.approvals.domain.ApprovalsRule;
import org.kedang.approvals.domain.Deputyship;
import org.kedang.approvals.spi.Deputyships;
import org.kedang.kit.domain.Refused;
import org.kedang.kit.domain.TimeOrderedId;
import org.kedang.kit.usecase.Actor;

/** What every store of deputyships does. */
public abstract class DeputyshipsContract {
    private static final LocalDate MONDAY = LocalDate.of(2026, 11, 2);

    protected abstract Deputyships deputyships();

    /** Runs the work in a transaction of its own. */
    protected abstract <T> T transact(Supplier<T> work);

    @Test
    public void finds_whose_deputy_a_person_is_on_a_day() {
        UUID kept = add(SOUTH_MANAGER, NORTH_MANAGER, MONDAY, MONDAY.plusDays(2));
        assertEquals(List.of(), principals(NORTH_MANAGER, MONDAY.minusDays(1)));
        assertEquals(List.of(SOUTH_MANAGER.id()), principals(NORTH_MANAGER, MONDAY));
        assertEquals(List.of(SOUTH_MANAGER.id()), principals(NORTH_MANAGER, MONDAY.plusDays(2)));
        assertEquals(List.of(), principals(NORTH_MANAGER, MONDAY.plusDays(3)));
        assertEquals(List.of(), principals(SOUTH_MANAGER, MONDAY));
        assertEquals(
                Optional.of(NORTH_MANAGER.id()), transact(() -> deputyships().deputyOf(SOUTH_MANAGER.id(), MONDAY)));
        end(kept);
        assertEquals(List.of(), principals(NORTH_MANAGER, MONDAY));
        assertEquals(Optional.empty(), transact(() -> deputyships().deputyOf(SOUTH_MANAGER.id(), MONDAY)));
    }

    @Test
    public void a_person_has_one_deputy_a_day_unless_the_first_was_ended() {
        UUID first = add(SOUTH_MANAGER, NORTH_MANAGER, MONDAY, MONDAY.plusDays(2));
        Refused no = assertThrows(
                Refused.class, () -> add(SOUTH_MANAGER, ADMINISTRATOR, MONDAY.plusDays(2), MONDAY.plusDays(5)));
        assertEquals(ApprovalsRule.DEPUTY_TAKEN, no.rule());
        UUID next = add(SOUTH_MANAGER, ADMINISTRATOR, MONDAY.plusDays(3), MONDAY.plusDays(5));
        UUID other = add(ADMINISTRATOR, NORTH_MANAGER, MONDAY, MONDAY);
        end(first);
        UUID again = add(SOUTH_MANAGER, ADMINISTRATOR, MONDAY, MONDAY.plusDays(1));
        assertEquals(4, List.of(first, next, other, again).stream().distinct().count());
    }

    @Test
    public void keeps_all_that_was_said_the_latest_first() {
        UUID first = add(SOUTH_MANAGER, NORTH_MANAGER, MONDAY, MONDAY.plusDays(1));
        UUID second = add(NORTH_MANAGER, SOUTH_MANAGER, MONDAY.plusDays(4), MONDAY.plusDays(6));
        List<Deputyship> both = transact(() -> deputyships().of(SOUTH_MANAGER.id(), 10));
        assertEquals(List.of(second, first), both.stream().map(Deputyship::id).toList());
        Deputyship kept = both.get(1);
        assertEquals("王建国", kept.principalName());
        assertEquals("赵立新", kept.deputyName());
        assertEquals(MONDAY, kept.from());
        assertEquals(MONDAY.plusDays(1), kept.until());
        assertEquals("休假", kept.reason());
        assertEquals(1, transact(() -> deputyships().of(SOUTH_MANAGER.id(), 1)).size());
        assertTrue(transact(() -> deputyships().find(new UUID(1, 2))).isEmpty());
    }

    private UUID add(Actor principal, Actor deputy, LocalDate from, LocalDate until) {
        Deputyship one =
                Deputyship.named(TimeOrderedId.next(), person(principal), person(deputy), from, until, "休假", MONDAY);
        return transact(() -> {
            deputyships().add(one);
            return one.id();
        });
    }

    private void end(UUID id) {
        Object unused = transact(() -> {
            Deputyship found = deputyships().find(id).orElseThrow();
            found.end(MONDAY_MORNING);
            deputyships().changed(found);
            return true;
        });
    }

    private List<org.kedang.kit.domain.EmployeeId> principals(Actor deputy, LocalDate day) {
        return transact(() -> deputyships().principalsOf(deputy.id(), day));
    }
}
