package org.kedang.profiles.usecase;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.kedang.profiles.usecase.FileFixtures.MORNING;
import static org.kedang.profiles.usecase.FileFixtures.TODAY;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.kedang.approvals.api.Slice;
import org.kedang.kit.domain.CustomerId;
import org.kedang.kit.domain.EmployeeId;
import org.kedang.kit.domain.Regulation;
import org.kedang.kit.domain.Role;
import org.kedang.profiles.domain.FollowUp;
import org.kedang.profiles.domain.FollowUpId;
import org.kedang.profiles.domain.Labels;
import org.kedang.profiles.spi.FollowUps;

/** What every keeper of tasks promises. */
@DisplayName("变更后的任务")
public abstract class FollowUpsContract {
    protected static final EmployeeId MANAGER = EmployeeId.next();
    protected static final EmployeeId SUPERIOR = EmployeeId.next();
    private static final Set<Role> NONE = Set.of(Role.ACCOUNT_MANAGER);
    private static final Set<Role> FINANCE = Set.of(Role.FINANCE);

    protected abstract FollowUps tasks();

    /** A customer with a file. */
    protected abstract CustomerId filed();

    protected abstract <T> T transact(Supplier<T> work);

    protected void run(Runnable work) {
        boolean unused = transact(() -> {
            work.run();
            return true;
        });
    }

    protected static FollowUp task(CustomerId customer, LocalDate due) {
        return FollowUp.forPerson(customer, 2, duty("更新合同签署人"), MANAGER, due, SUPERIOR, MORNING);
    }

    private static FollowUp.Duty duty(String title) {
        return new FollowUp.Duty(
                1,
                "legal-representative",
                Labels.of("法定代表人变更"),
                new Labels(title, title, "Renew the signers"),
                List.of("legalRepresentative"),
                "signers",
                Labels.of("授权签署人"));
    }

    @Test
    void a_task_comes_back_as_it_was_made() {
        CustomerId customer = filed();
        FollowUp made = task(customer, TODAY);
        run(() -> tasks().add(made));
        FollowUp found = transact(() -> tasks().find(made.id()).orElseThrow());
        assertEquals(made.duty(), found.duty());
        assertEquals(made.owners(), found.owners());
        assertEquals(TODAY, found.due());
        assertEquals(MORNING, found.createdAt());
        assertNull(found.doneAt());
        assertTrue(transact(() -> tasks().find(FollowUpId.next())).isEmpty());
    }

    @Test
    @DisplayName("人员任务、岗位任务和上报给上级的任务各归各人，急的在前，逐页读完")
    @Regulation("000 变更触发机制")
    void everybody_sees_his_own_the_most_urgent_first() {
        CustomerId customer = filed();
        FollowUp later = task(customer, TODAY.plusDays(9));
        FollowUp sooner = task(customer, TODAY.plusDays(1));
        FollowUp late = task(customer, TODAY.minusDays(1));
        FollowUp shared = FollowUp.forRole(customer, 2, duty("信用复核"), Role.FINANCE, TODAY, SUPERIOR, MORNING);
        run(() -> {
            late.escalate(SUPERIOR, TODAY, MORNING);
            List.of(later, sooner, late, shared).forEach(tasks()::add);
        });
        Slice<FollowUps.Row> page = tasks().openFor(MANAGER, NONE, null, 2);
        assertEquals(List.of(late.id(), sooner.id()), ids(page.items()));
        Slice<FollowUps.Row> rest = tasks().openFor(MANAGER, NONE, page.next(), 2);
        assertEquals(List.of(later.id()), ids(rest.items()));
        assertNull(rest.next());
        assertEquals(
                List.of(shared.id()),
                ids(tasks().openFor(EmployeeId.next(), FINANCE, null, 5).items()));
        assertEquals(
                List.of(late.id()), ids(tasks().openFor(SUPERIOR, NONE, null, 5).items()));
        assertEquals(3, tasks().countOpen(MANAGER, NONE, 100));
        assertEquals(2, tasks().countOpen(MANAGER, NONE, 2));
        assertEquals(List.of(late.id(), shared.id(), sooner.id(), later.id()), ids(tasks().ofCustomer(customer, 9)));
    }

    @Test
    @DisplayName("逾期未报的才上报，一次；办结的不再出现")
    @Regulation("000 变更触发机制")
    void overdue_ones_are_those_no_superior_has_and_nobody_has_done() {
        CustomerId customer = filed();
        FollowUp late = task(customer, TODAY.minusDays(1));
        FollowUp done = task(customer, TODAY.minusDays(2));
        FollowUp today = task(customer, TODAY);
        run(() -> List.of(late, done, today).forEach(tasks()::add));
        run(() -> {
            FollowUp found = tasks().find(done.id()).orElseThrow();
            found.complete("已更新", MANAGER, NONE, MORNING);
            tasks().save(found);
        });
        FollowUps.Overdue first = new FollowUps.Overdue(late.id(), late.due());
        assertEquals(List.of(first), tasks().overdue(TODAY, null, 9));
        assertEquals(List.of(), tasks().overdue(TODAY, first, 9));
        run(() -> {
            FollowUp found = tasks().find(late.id()).orElseThrow();
            found.escalate(SUPERIOR, TODAY, MORNING);
            tasks().save(found);
        });
        assertEquals(List.of(), tasks().overdue(TODAY, null, 9));
        FollowUps.Row row = tasks().doneFor(MANAGER, NONE, null, 9).items().get(0);
        assertEquals(done.id(), row.id());
        assertEquals("已更新", row.note());
        assertEquals(MANAGER, row.doneBy());
        assertEquals(done.id(), tasks().ofCustomer(customer, 9).get(2).id());
    }

    @Test
    void overdue_ones_are_read_on_behind_the_last_one_seen() {
        CustomerId customer = filed();
        List<FollowUp> late = List.of(
                task(customer, TODAY.minusDays(3)),
                task(customer, TODAY.minusDays(2)),
                task(customer, TODAY.minusDays(2)),
                task(customer, TODAY.minusDays(1)));
        run(() -> late.forEach(tasks()::add));
        List<FollowUps.Overdue> first = tasks().overdue(TODAY, null, 2);
        List<FollowUps.Overdue> second = tasks().overdue(TODAY, first.get(1), 2);
        assertEquals(
                late.stream().map(FollowUp::id).toList(),
                Stream.concat(first.stream(), second.stream())
                        .map(FollowUps.Overdue::id)
                        .toList());
        assertEquals(List.of(), tasks().overdue(TODAY, second.get(1), 2));
    }

    private static List<FollowUpId> ids(List<FollowUps.Row> rows) {
        return rows.stream().map(FollowUps.Row::id).toList();
    }
}
