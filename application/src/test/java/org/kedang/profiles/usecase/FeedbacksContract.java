package org.kedang.profiles.usecase;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.kedang.profiles.usecase.FileFixtures.LI_XIAOMEI;
import static org.kedang.profiles.usecase.FileFixtures.MORNING;
import static org.kedang.profiles.usecase.FileFixtures.SALES;
import static org.kedang.profiles.usecase.FileFixtures.TODAY;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.kedang.approvals.api.Slice;
import org.kedang.kit.domain.CustomerId;
import org.kedang.kit.domain.DepartmentId;
import org.kedang.kit.domain.EmployeeId;
import org.kedang.kit.domain.Regulation;
import org.kedang.kit.usecase.Stale;
import org.kedang.profiles.domain.CustomerFeedback;
import org.kedang.profiles.domain.FeedbackId;
import org.kedang.profiles.domain.FeedbackKind;
import org.kedang.profiles.spi.Feedbacks;

/** What every keeper of feedback promises. */
@DisplayName("其他部门反馈的保存")
public abstract class FeedbacksContract {
    private static final CustomerFeedback.Author AUTHOR =
            new CustomerFeedback.Author(EmployeeId.next(), "赵敏", DepartmentId.next(), "财务部");

    protected abstract Feedbacks feedbacks();

    /** A customer with a file of 李晓梅 in the sales department. */
    protected abstract CustomerId filed();

    private CustomerFeedback kept(CustomerId customer, Instant at) {
        CustomerFeedback made = CustomerFeedback.left(customer, FeedbackKind.NEED, TODAY, "想要月结", AUTHOR, TODAY, at);
        feedbacks().add(made);
        return made;
    }

    @Test
    protected void what_was_left_is_found_again_with_its_customer() {
        CustomerId customer = filed();
        CustomerFeedback made = kept(customer, MORNING);
        CustomerFeedback found = feedbacks().find(made.id()).orElseThrow();
        assertEquals(FeedbackKind.NEED, found.kind());
        assertEquals(TODAY, found.day());
        assertEquals("想要月结", found.text());
        assertEquals(AUTHOR, found.author());
        assertEquals(MORNING, found.leftAt());
        assertTrue(found.settlement().isEmpty());
        assertTrue(feedbacks().find(FeedbackId.next()).isEmpty());
        Feedbacks.Row row =
                feedbacks().ofCustomer(customer, true, null, 5).items().get(0);
        assertEquals("KH-440300-0001", row.number());
        assertEquals("深圳光辉照明工程有限公司", row.name());
        assertEquals(LI_XIAOMEI.id(), row.owner());
        assertEquals(SALES, row.department());
        assertFalse(row.restricted());
        assertFalse(row.sealed());
    }

    @Test
    @DisplayName("新的在前，逐页读完；已处理的不再待处理")
    @Regulation("001 一.1")
    void the_last_left_comes_first_and_what_is_settled_waits_no_more() {
        CustomerId customer = filed();
        CustomerFeedback first = kept(customer, MORNING);
        CustomerFeedback second = kept(customer, MORNING.plusSeconds(1));
        CustomerFeedback third = kept(customer, MORNING.plusSeconds(1));
        assertEquals(3, feedbacks().waiting(customer, AUTHOR.id()));
        Slice<Feedbacks.Row> page = feedbacks().ofAuthor(AUTHOR.id(), null, 2);
        Slice<Feedbacks.Row> rest = feedbacks().ofAuthor(AUTHOR.id(), page.next(), 2);
        List<FeedbackId> both = ids(page);
        assertEquals(2, both.size());
        assertTrue(both.containsAll(List.of(second.id(), third.id())));
        assertEquals(List.of(first.id()), ids(rest));
        assertNull(rest.next());
        first.take(4, LI_XIAOMEI.id(), MORNING);
        feedbacks().settle(first);
        second.putAside("已知悉", LI_XIAOMEI.id(), MORNING);
        feedbacks().settle(second);
        assertEquals(List.of(third.id()), ids(feedbacks().ofCustomer(customer, true, null, 9)));
        assertEquals(3, ids(feedbacks().ofCustomer(customer, false, null, 9)).size());
        assertEquals(1, feedbacks().waiting(customer, AUTHOR.id()));
        assertEquals(0, feedbacks().waiting(customer, EmployeeId.next()));
        assertEquals(
                first.settlement(), feedbacks().find(first.id()).orElseThrow().settlement());
        assertEquals(
                second.settlement(), feedbacks().find(second.id()).orElseThrow().settlement());
    }

    @Test
    void of_two_who_settle_it_the_second_is_late() {
        CustomerFeedback made = kept(filed(), MORNING);
        CustomerFeedback one = feedbacks().find(made.id()).orElseThrow();
        CustomerFeedback other = feedbacks().find(made.id()).orElseThrow();
        one.take(2, LI_XIAOMEI.id(), MORNING);
        feedbacks().settle(one);
        other.putAside("不采纳", LI_XIAOMEI.id(), MORNING);
        assertThrows(Stale.class, () -> feedbacks().settle(other));
    }

    private static List<FeedbackId> ids(Slice<Feedbacks.Row> slice) {
        return slice.items().stream().map(row -> row.feedback().id()).toList();
    }
}
