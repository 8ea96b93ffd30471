package org.kedang.approvals.usecase;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.kedang.approvals.usecase.ApprovalFixtures.ADMINISTRATOR;
import static org.kedang.approvals.usecase.ApprovalFixtures.MANAGER;
import static org.kedang.approvals.usecase.ApprovalFixtures.MONDAY_MORNING;
import static org.kedang.approvals.usecase.ApprovalFixtures.NORTH_MANAGER;
import static org.kedang.approvals.usecase.ApprovalFixtures.REP;
import static org.kedang.approvals.usecase.ApprovalFixtures.SECOND_ADMINISTRATOR;
import static org.kedang.approvals.usecase.ApprovalFixtures.SOUTH_MANAGER;
import static org.kedang.approvals.usecase.ApprovalFixtures.TWO_WITNESSES;
import static org.kedang.approvals.usecase.ApprovalFixtures.VERIFICATION;
import static org.kedang.approvals.usecase.ApprovalFixtures.WEEK;
import static org.kedang.approvals.usecase.ApprovalFixtures.opened;
import static org.kedang.approvals.usecase.ApprovalFixtures.person;
import static org.kedang.approvals.usecase.ApprovalFixtures.round;

import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.kedang.approvals.api.ApprovalView;
import org.kedang.approvals.api.InboxItem;
import org.kedang.approvals.api.RequestItem;
import org.kedang.approvals.api.Slice;
import org.kedang.approvals.domain.Approval;
import org.kedang.approvals.domain.ApprovalsRule;
import org.kedang.approvals.domain.Person;
import org.kedang.approvals.spi.ApprovalLists;
import org.kedang.approvals.spi.ApprovalStore;
import org.kedang.kit.domain.Refused;
import org.kedang.kit.domain.Role;
import org.kedang.kit.usecase.Actor;

/** What every store of approvals does. */
public abstract class ApprovalStoreContract {

    protected abstract ApprovalStore store();

    protected abstract ApprovalLists lists();

    /** Runs the work in a transaction of its own. */
    protected abstract <T> T transact(Supplier<T> work);

    @Test
    public void keeps_an_approval_with_its_frozen_stages_and_decisions() {
        Approval approval = opened("1", REP, MONDAY_MORNING, VERIFICATION, TWO_WITNESSES, MANAGER);
        add(approval);
        change(approval.id(), a -> a.approve(person(ADMINISTRATOR), "同意", MONDAY_MORNING, WEEK));
        change(approval.id(), a -> a.approve(person(SECOND_ADMINISTRATOR), "", MONDAY_MORNING, WEEK));
        Approval kept = find(approval.id());
        assertEquals(List.of(VERIFICATION, TWO_WITNESSES, MANAGER), kept.stages());
        assertEquals(2, kept.decisions().size());
        assertEquals("同意", kept.decisions().get(0).note());
        assertEquals(ADMINISTRATOR.id(), kept.decisions().get(0).who());
        assertEquals(MONDAY_MORNING, kept.decisions().get(0).at());
        assertEquals("", kept.decisions().get(1).note());
        assertEquals(1, kept.stage());
        assertEquals(Approval.State.WAITING, kept.state());
        assertEquals("客户1", kept.subject().title());
        assertEquals(REP.department(), kept.requesterDepartment());
        assertEquals(MONDAY_MORNING, kept.openedAt());
        assertEquals(approval.deadline() == null, kept.deadline() == null);
    }

    @Test
    public void keeps_all_rounds_of_a_subject() {
        Approval first = opened("1", REP, MONDAY_MORNING, VERIFICATION);
        add(first);
        change(first.id(), a -> a.giveBack(person(ADMINISTRATOR), "电话?", MONDAY_MORNING));
        Approval second = round(2, "1", REP, MONDAY_MORNING.plusSeconds(60), VERIFICATION);
        add(second);
        List<Approval> rounds = transact(() -> store().rounds(first.subject()));
        assertEquals(List.of(2, 1), rounds.stream().map(Approval::round).toList());
        assertEquals(Approval.State.GIVEN_BACK, rounds.get(1).state());
    }

    @Test
    public void a_subject_has_one_open_approval() {
        add(opened("1", REP, MONDAY_MORNING, VERIFICATION));
        Refused no = assertThrows(Refused.class, () -> add(round(2, "1", REP, MONDAY_MORNING, VERIFICATION)));
        assertEquals(ApprovalsRule.ALREADY_OPEN, no.rule());
    }

    @Test
    public void finds_nothing_under_an_unknown_id() {
        assertTrue(transact(() -> store().find(new UUID(1, 2))).isEmpty());
    }

    @Test
    public void the_inbox_holds_what_lies_on_the_readers_desks() {
        add(opened("1", REP, MONDAY_MORNING, VERIFICATION));
        add(opened("2", REP, MONDAY_MORNING, MANAGER));
        add(opened("3", NORTH_MANAGER, MONDAY_MORNING, MANAGER));
        assertEquals(List.of("1"), titles(ADMINISTRATOR));
        assertEquals(List.of("2"), titles(SOUTH_MANAGER));
        assertEquals(List.of(), titles(NORTH_MANAGER), "his own request");
        assertEquals(List.of(), titles(REP));
        assertEquals(1, count(ADMINISTRATOR, 100));
        assertEquals(0, count(NORTH_MANAGER, 100));
    }

    @Test
    public void the_inbox_forgets_what_the_reader_has_decided() {
        Approval approval = opened("1", REP, MONDAY_MORNING, TWO_WITNESSES);
        add(approval);
        change(approval.id(), a -> a.approve(person(ADMINISTRATOR), "", MONDAY_MORNING, WEEK));
        assertEquals(List.of(), titles(ADMINISTRATOR));
        assertEquals(0, count(ADMINISTRATOR, 100));
        assertEquals(List.of("1"), titles(SECOND_ADMINISTRATOR));
        change(approval.id(), a -> a.approve(person(SECOND_ADMINISTRATOR), "", MONDAY_MORNING, WEEK));
        assertEquals(List.of(), titles(SECOND_ADMINISTRATOR));
    }

    @Test
    public void the_inbox_shows_the_nearest_deadline_first_slice_by_slice() {
        Actor both = ApprovalFixtures.actor(
                "X1", "两职", ApprovalFixtures.SOUTH, Role.DATA_ADMINISTRATOR, Role.DEPARTMENT_MANAGER);
        add(opened("1", REP, MONDAY_MORNING, MANAGER));
        add(opened("2", REP, MONDAY_MORNING.plus(Duration.ofDays(1)), VERIFICATION));
        add(opened("3", REP, MONDAY_MORNING, VERIFICATION));
        add(opened("4", REP, MONDAY_MORNING, MANAGER));
        add(opened("5", REP, MONDAY_MORNING, VERIFICATION));
        List<String> seen = new ArrayList<>();
        String cursor = null;
        do {
            String from = cursor;
            Slice<InboxItem> slice = waiting(both, from, 2);
            slice.items().forEach(item -> seen.add(item.subject().id()));
            cursor = slice.next();
        } while (cursor != null);
        assertEquals(List.of("3", "5", "2", "1", "4"), seen);
        assertEquals(3, count(both, 3));
    }

    @Test
    public void an_inbox_item_says_all_a_decision_needs() {
        Approval approval = opened("1", REP, MONDAY_MORNING, VERIFICATION);
        add(approval);
        InboxItem item = waiting(ADMINISTRATOR, null, 10).items().get(0);
        assertEquals(approval.id(), item.id().value());
        assertEquals("registration", item.subject().kind());
        assertEquals("verification", item.stage());
        assertEquals("李晓梅", item.requesterName());
        assertEquals(REP.id(), item.requester());
        assertEquals(approval.deadline(), item.deadline());
        assertEquals(MONDAY_MORNING, item.openedAt());
        assertEquals(find(approval.id()).revision(), item.revision());
        assertEquals("lamp factory", item.policy());
        assertEquals(1, item.round());
    }

    @Test
    public void a_team_is_told_what_waits_for_whom_and_since_when() {
        Approval first = opened("1", REP, MONDAY_MORNING, VERIFICATION, MANAGER);
        add(first);
        add(opened("2", NORTH_MANAGER, MONDAY_MORNING, VERIFICATION));
        Approval closed = opened("3", REP, MONDAY_MORNING, VERIFICATION);
        add(closed);
        change(closed.id(), a -> a.giveBack(person(ADMINISTRATOR), "电话?", MONDAY_MORNING));
        change(first.id(), a -> a.approve(person(ADMINISTRATOR), "", MONDAY_MORNING.plusSeconds(60), WEEK));
        List<ApprovalLists.TeamRow> south = transact(() -> lists().team(Set.of(ApprovalFixtures.SOUTH), 10));
        assertEquals(List.of("1"), south.stream().map(row -> row.subject().id()).toList());
        assertEquals(Role.DEPARTMENT_MANAGER, south.get(0).role());
        assertEquals(ApprovalFixtures.SOUTH, south.get(0).desk().department().orElseThrow());
        assertEquals(MONDAY_MORNING.plusSeconds(60), south.get(0).since());
        assertEquals("李晓梅", south.get(0).requesterName());
        assertEquals(2, transact(() -> lists().team(null, 10)).size());
        assertEquals(List.of(), transact(() -> lists().team(Set.of(), 10)));
        LocalDate later = LocalDate.of(2026, 12, 1);
        assertEquals(
                new ApprovalLists.TeamCount(2, 1),
                transact(() -> lists().teamCount(null, later)),
                "the manager's stage has no deadline");
        assertEquals(new ApprovalLists.TeamCount(1, 0), transact(() -> lists().teamCount(
                        Set.of(ApprovalFixtures.SOUTH), later)));
    }

    @Test
    public void own_requests_come_newest_first_with_the_question() {
        Approval first = opened("1", REP, MONDAY_MORNING, VERIFICATION);
        add(first);
        add(opened("2", REP, MONDAY_MORNING.plusSeconds(5), VERIFICATION));
        add(opened("3", REP, MONDAY_MORNING.plusSeconds(9), VERIFICATION));
        add(opened("4", SOUTH_MANAGER, MONDAY_MORNING, VERIFICATION));
        change(first.id(), a -> a.giveBack(person(ADMINISTRATOR), "电话?", MONDAY_MORNING.plusSeconds(7)));
        Slice<RequestItem> slice = transact(() -> lists().requests(REP.id(), null, 2));
        assertEquals(
                List.of("3", "2"),
                slice.items().stream().map(item -> item.subject().id()).toList());
        Slice<RequestItem> rest = transact(() -> lists().requests(REP.id(), slice.next(), 2));
        assertNull(rest.next());
        assertEquals(1, rest.items().size());
        assertEquals(ApprovalView.State.GIVEN_BACK, rest.items().get(0).state());
        assertEquals("电话?", rest.items().get(0).note());
        assertEquals(MONDAY_MORNING.plusSeconds(7), rest.items().get(0).closedAt());
        assertEquals("", slice.items().get(0).note());
    }

    @Test
    public void keeps_transfer_and_signers_and_what_fell() {
        Approval approval = opened("1", REP, MONDAY_MORNING, VERIFICATION, MANAGER);
        add(approval);
        change(
                approval.id(),
                a -> a.addBefore(person(ADMINISTRATOR), person(NORTH_MANAGER), "请先看", MONDAY_MORNING, WEEK));
        assertEquals(List.of("1"), titles(NORTH_MANAGER));
        assertEquals(List.of(), titles(ADMINISTRATOR));
        change(approval.id(), a -> a.approve(person(NORTH_MANAGER), "", MONDAY_MORNING, WEEK));
        change(
                approval.id(),
                a -> a.transfer(person(ADMINISTRATOR), person(SECOND_ADMINISTRATOR), "休假", MONDAY_MORNING, WEEK));
        assertEquals(List.of("1"), titles(SECOND_ADMINISTRATOR));
        change(approval.id(), a -> a.approve(person(SECOND_ADMINISTRATOR), "", MONDAY_MORNING, WEEK));
        change(approval.id(), a -> a.sendBack(person(SOUTH_MANAGER), 0, "再核实", MONDAY_MORNING, WEEK));
        change(approval.id(), a -> a.copy(person(REP), person(ADMINISTRATOR), "", MONDAY_MORNING));
        Approval kept = find(approval.id());
        assertEquals(List.of("added", "verification", "manager"), names(kept));
        assertEquals(
                List.of("ADDED_BEFORE", "APPROVED", "TRANSFERRED", "APPROVED", "SENT_BACK", "COPIED"),
                kept.decisions().stream().map(d -> d.verb().name()).toList());
        assertEquals(
                List.of(1, 0, 1, 1, 2, 0),
                kept.proceedings().lines().stream().map(line -> line.stage()).toList());
        assertEquals(
                List.of(true, false, true, false, true, true),
                kept.proceedings().lines().stream().map(line -> line.standing()).toList());
        assertEquals("赵立新", kept.decisions().get(0).targetName());
        assertEquals(ADMINISTRATOR.id(), kept.decisions().get(5).target());
        assertEquals(0, kept.stage());
        assertEquals(List.of("1"), titles(NORTH_MANAGER), "what fell is decided again");
    }

    @Test
    public void a_deputy_sits_at_the_others_desks_and_both_are_on_record() {
        Approval one = opened("1", REP, MONDAY_MORNING, MANAGER);
        Approval two = opened("2", SOUTH_MANAGER, MONDAY_MORNING, MANAGER);
        add(one);
        add(two);
        Person deputy = standingFor(NORTH_MANAGER, SOUTH_MANAGER);
        assertEquals(List.of("1"), subjects(deputy), "not the principal's own request");
        assertEquals(1, transact(() -> lists().count(deputy, 9)));
        change(one.id(), a -> a.approve(deputy, "代批", MONDAY_MORNING, WEEK));
        Approval kept = find(one.id());
        assertEquals(NORTH_MANAGER.id(), kept.decisions().get(0).who());
        assertEquals(SOUTH_MANAGER.id(), kept.decisions().get(0).principal());
        assertEquals("王建国", kept.decisions().get(0).principalName());
    }

    @Test
    public void what_is_overdue_is_found_until_it_is_escalated() {
        Approval late = opened("1", REP, MONDAY_MORNING, VERIFICATION);
        add(late);
        add(opened("2", REP, MONDAY_MORNING, MANAGER));
        LocalDate last = LocalDate.of(2026, 11, 4);
        assertEquals(last, find(late.id()).deadline());
        assertEquals(List.of(), overdue(last));
        assertEquals(List.of(late.id()), overdue(last.plusDays(1)));
        change(late.id(), a -> assertTrue(a.escalate(last.plusDays(1))));
        assertEquals(List.of(), overdue(last.plusDays(1)));
    }

    private List<UUID> overdue(LocalDate today) {
        return transact(
                () -> store().overdue(today, 10).stream().map(Approval::id).toList());
    }

    private List<String> subjects(Person reader) {
        return transact(() -> lists().waiting(reader, null, 10)).items().stream()
                .map(item -> item.subject().id())
                .toList();
    }

    private static List<String> names(Approval approval) {
        return approval.stages().stream().map(stage -> stage.name()).toList();
    }

    private static Person standingFor(Actor deputy, Actor principal) {
        return new Person(deputy.id(), deputy.name(), deputy.department(), deputy.roles(), List.of(person(principal)));
    }

    /** One act on a found approval. */
    protected interface Act {
        void on(Approval approval);
    }

    protected final void add(Approval approval) {
        Object unused = transact(() -> {
            store().add(approval);
            return true;
        });
    }

    protected final void change(UUID id, Act act) {
        Object unused = transact(() -> {
            Approval found = store().find(id).orElseThrow();
            act.on(found);
            store().changed(found);
            return true;
        });
    }

    protected final Approval find(UUID id) {
        return transact(() -> store().find(id).orElseThrow());
    }

    private Slice<InboxItem> waiting(Actor reader, @Nullable String cursor, int limit) {
        return transact(() -> lists().waiting(person(reader), cursor, limit));
    }

    private int count(Actor reader, int cap) {
        return transact(() -> lists().count(person(reader), cap));
    }

    private List<String> titles(Actor reader) {
        return waiting(reader, null, 100).items().stream()
                .map(item -> item.subject().id())
                .toList();
    }
}
