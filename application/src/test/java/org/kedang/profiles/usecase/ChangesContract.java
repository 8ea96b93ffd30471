package org.kedang.profiles.usecase;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.kedang.profiles.usecase.FileFixtures.CHEN_SHUAN;
import static org.kedang.profiles.usecase.FileFixtures.LI_XIAOMEI;
import static org.kedang.profiles.usecase.FileFixtures.MORNING;
import static org.kedang.profiles.usecase.FileFixtures.SALES;
import static org.kedang.profiles.usecase.FileFixtures.TODAY;
import static org.kedang.profiles.usecase.FileFixtures.guanghui;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.kedang.approvals.api.Slice;
import org.kedang.kit.domain.CustomerId;
import org.kedang.kit.domain.EvidenceType;
import org.kedang.kit.domain.Regulation;
import org.kedang.profiles.domain.ChangeRequest;
import org.kedang.profiles.domain.ChangeRequestId;
import org.kedang.profiles.domain.Evidence;
import org.kedang.profiles.domain.EvidenceId;
import org.kedang.profiles.domain.FieldChange;
import org.kedang.profiles.domain.FieldValues;
import org.kedang.profiles.domain.ProposedChange;
import org.kedang.profiles.spi.ChangeRequests;
import org.kedang.profiles.spi.Evidences;

/** What every store of change requests and their papers must keep, in memory and in the data base alike. */
@DisplayName("F03 变更申请的保存")
public abstract class ChangesContract {
    private static final Evidence LETTER = new Evidence(
            EvidenceId.next(),
            CustomerId.next(),
            "来函.pdf",
            EvidenceType.PDF,
            5,
            "a".repeat(64),
            LI_XIAOMEI.id(),
            MORNING);

    protected abstract ChangeRequests requests();

    protected abstract Evidences evidences();

    /** A customer with a file. */
    protected abstract CustomerId filed();

    protected abstract <T> T transact(Supplier<T> work);

    private void run(Runnable work) {
        Boolean unused = transact(() -> {
            work.run();
            return true;
        });
    }

    private static ChangeRequest asked(CustomerId customer, Instant at, @Nullable LocalDate effective) {
        FieldValues wanted = guanghui()
                .with("address", null)
                .with("phone", "0755-26009999")
                .withRows("contacts", List.of(Map.of("contactsName", "赵敏")));
        return ChangeRequest.ask(
                ChangeRequest.Kind.CHANGE,
                ChangeRequestId.next(),
                customer,
                LI_XIAOMEI.id(),
                SALES,
                "standard",
                new ChangeRequest.Wish(
                        ProposedChange.of(Set.of("address", "phone"), Set.of("contacts"), guanghui(), wanted),
                        "搬家",
                        "旧址停用",
                        List.of(LETTER),
                        effective),
                UUID.randomUUID(),
                at);
    }

    @Test
    @Regulation("002 §5.2")
    void a_request_comes_back_as_it_was_asked_through_its_whole_life() {
        CustomerId customer = filed();
        ChangeRequest request = asked(customer, MORNING, null);
        run(() -> requests().add(request));
        run(() -> {
            ChangeRequest found = requests().find(request.id()).orElseThrow();
            assertEquals(
                    List.of(
                            new FieldChange("address", "深圳市南山区科苑路8号", null),
                            new FieldChange("phone", "0755-26001234", "0755-26009999"),
                            new FieldChange("contacts[0].contactsName", "王芳", "赵敏"),
                            new FieldChange("contacts[1].contactsName", "赵敏", null)),
                    found.change().changes());
            assertEquals(request.change(), found.change());
            assertEquals(List.of(LETTER), found.evidence());
            assertEquals("旧址停用", found.necessity());
            assertNull(found.effective());
            assertNull(found.appliedBy());
            found.giveBack("门牌号对吗？", MORNING.plusSeconds(1));
            requests().save(found);
        });
        run(() -> {
            ChangeRequest found = requests().find(request.id()).orElseThrow();
            assertEquals("门牌号对吗？", found.question());
            found.revise(
                    new ChangeRequest.Wish(found.change(), "对的", "", List.of(), TODAY.plusDays(3)),
                    UUID.randomUUID(),
                    LI_XIAOMEI.id(),
                    MORNING.plusSeconds(2));
            found.schedule(null, CHEN_SHUAN.id(), MORNING.plusSeconds(3));
            requests().save(found);
        });
        ChangeRequests.Due due = new ChangeRequests.Due(request.id(), TODAY.plusDays(3));
        assertEquals(List.of(), requests().due(TODAY.plusDays(2), null, 10));
        assertEquals(List.of(due), requests().due(TODAY.plusDays(3), null, 10));
        assertEquals(List.of(), requests().due(TODAY.plusDays(3), due, 10));
        run(() -> {
            ChangeRequest found = requests().find(request.id()).orElseThrow();
            found.applied(LI_XIAOMEI.id(), CHEN_SHUAN.id(), 2, MORNING.plusSeconds(4));
            requests().save(found);
        });
        run(() -> {
            ChangeRequest found = requests().find(request.id()).orElseThrow();
            assertEquals(ChangeRequest.State.APPLIED, found.state());
            assertEquals(LI_XIAOMEI.id(), found.checkedBy());
            assertEquals(CHEN_SHUAN.id(), found.appliedBy());
            assertEquals(MORNING.plusSeconds(4), found.appliedAt());
            assertEquals(TODAY.plusDays(3), found.effective());
            assertEquals(2, found.version());
        });
        assertEquals(List.of(), requests().openOf(customer));
        assertEquals(List.of(), requests().due(TODAY.plusDays(3), null, 10));
    }

    @Test
    void open_requests_stand_in_the_order_they_were_asked_and_lists_go_on_where_they_ended() {
        CustomerId customer = filed();
        CustomerId other = CustomerId.next();
        ChangeRequest second = asked(customer, MORNING.plusSeconds(2), null);
        ChangeRequest first = asked(customer, MORNING.plusSeconds(1), null);
        ChangeRequest third = asked(customer, MORNING.plusSeconds(3), null);
        run(() -> List.of(second, first, third).forEach(requests()::add));
        assertEquals(
                List.of(first.id(), second.id(), third.id()),
                requests().openOf(customer).stream().map(ChangeRequests.Row::id).toList());
        assertEquals(Set.of(customer), requests().waitingAmong(List.of(customer, other)));
        run(() -> {
            ChangeRequest found = requests().find(second.id()).orElseThrow();
            found.withdraw(LI_XIAOMEI.id(), MORNING.plusSeconds(9));
            requests().save(found);
        });
        assertEquals(2, requests().openOf(customer).size());
        Slice<ChangeRequests.Row> page = requests().ofCustomer(customer, null, 2);
        Slice<ChangeRequests.Row> rest = requests().ofCustomer(customer, page.next(), 2);
        assertEquals(
                List.of(third.id(), second.id()),
                page.items().stream().map(ChangeRequests.Row::id).toList());
        assertEquals(
                List.of(first.id()),
                rest.items().stream().map(ChangeRequests.Row::id).toList());
        assertNull(rest.next());
        assertEquals(ChangeRequest.State.WITHDRAWN, page.items().get(1).state());
        assertEquals(first.change(), rest.items().get(0).change());
    }

    @Test
    @DisplayName("附件原样保存；无人使用的过一天清除")
    @Regulation("000 附件上传规范")
    void papers_come_back_byte_for_byte_and_those_nobody_named_are_forgotten() {
        byte[] bytes = {0x25, 0x50, 0x44, 0x46, 0x2d, 0, -1};
        CustomerId customer = CustomerId.next();
        Evidence named = paper(customer, MORNING);
        Evidence unnamed = paper(customer, MORNING);
        Evidence fresh = paper(customer, MORNING.plusSeconds(60));
        run(() -> {
            evidences().add(named, bytes);
            evidences().add(unnamed, bytes);
            evidences().add(fresh, bytes);
            evidences().keep(List.of(named.id()));
        });
        assertEquals(List.of(unnamed, named), evidences().find(List.of(unnamed.id(), EvidenceId.next(), named.id())));
        assertArrayEquals(bytes, evidences().bytes(named.id()).orElseThrow());
        int dropped = transact(() -> evidences().dropUnnamed(MORNING.plusSeconds(30)));
        assertEquals(1, dropped);
        assertEquals(Optional.empty(), evidences().bytes(unnamed.id()));
        assertEquals(2, evidences().find(List.of(named.id(), fresh.id())).size());
        run(() -> evidences().release(List.of(named.id())));
        assertEquals(1, transact(() -> evidences().dropUnnamed(MORNING.plusSeconds(30))));
        assertEquals(List.of(fresh), evidences().find(List.of(named.id(), fresh.id())));
    }

    private static Evidence paper(CustomerId customer, Instant at) {
        return new Evidence(
                EvidenceId.next(), customer, "mail.pdf", EvidenceType.PDF, 7, "b".repeat(64), LI_XIAOMEI.id(), at);
    }
}
