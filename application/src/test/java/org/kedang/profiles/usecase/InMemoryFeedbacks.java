package org.kedang.profiles.usecase;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.kedang.approvals.api.Slice;
import org.kedang.kit.domain.CustomerId;
import org.kedang.kit.domain.EmployeeId;
import org.kedang.kit.usecase.Stale;
import org.kedang.profiles.domain.CustomerFeedback;
import org.kedang.profiles.domain.FeedbackId;
import org.kedang.profiles.spi.Feedbacks;

/** Feedback in a map; the same contract as the data base. */
final class InMemoryFeedbacks implements Feedbacks {
    private static final Comparator<CustomerFeedback> LAST_FIRST = Comparator.comparing(CustomerFeedback::leftAt)
            .thenComparing(feedback -> feedback.id().toString())
            .reversed();

    private final Map<FeedbackId, CustomerFeedback> kept = new LinkedHashMap<>();
    private final Function<CustomerFeedback, Row> rows;

    /** @param rows what a list says of the customer of a feedback */
    InMemoryFeedbacks(Function<CustomerFeedback, Row> rows) {
        this.rows = rows;
    }

    @Override
    public void add(CustomerFeedback feedback) {
        kept.put(feedback.id(), copy(feedback));
    }

    @Override
    public Optional<CustomerFeedback> find(FeedbackId id) {
        return Optional.ofNullable(kept.get(id)).map(InMemoryFeedbacks::copy);
    }

    private static CustomerFeedback copy(CustomerFeedback one) {
        return new CustomerFeedback(
                one.id(),
                one.customer(),
                one.kind(),
                one.day(),
                one.text(),
                one.author(),
                one.leftAt(),
                one.settlement().orElse(null));
    }

    @Override
    public void settle(CustomerFeedback settled) {
        if (find(settled.id()).orElseThrow().settlement().isPresent()) {
            throw new Stale(0, 1);
        }
        kept.put(settled.id(), settled);
    }

    @Override
    public int waiting(CustomerId customer, EmployeeId author) {
        return (int) kept.values().stream()
                .filter(one -> one.customer().equals(customer)
                        && one.author().id().equals(author)
                        && one.settlement().isEmpty())
                .count();
    }

    @Override
    public Slice<Row> ofCustomer(CustomerId customer, boolean waitingOnly, @Nullable String cursor, int limit) {
        return slice(
                one -> one.customer().equals(customer)
                        && (!waitingOnly || one.settlement().isEmpty()),
                cursor,
                limit);
    }

    @Override
    public Slice<Row> ofAuthor(EmployeeId author, @Nullable String cursor, int limit) {
        return slice(one -> one.author().id().equals(author), cursor, limit);
    }

    private Slice<Row> slice(Predicate<CustomerFeedback> wanted, @Nullable String cursor, int limit) {
        List<CustomerFeedback> found =
                new ArrayList<>(kept.values().stream().filter(wanted).toList());
        found.sort(LAST_FIRST);
        int from = cursor == null ? 0 : Integer.parseInt(cursor);
        int to = Math.min(found.size(), from + limit);
        return new Slice<>(
                found.subList(from, to).stream().map(rows).toList(), to < found.size() ? Integer.toString(to) : null);
    }
}
