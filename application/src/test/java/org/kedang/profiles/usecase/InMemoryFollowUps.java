package org.kedang.profiles.usecase;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.kedang.approvals.api.Slice;
import org.kedang.kit.domain.CustomerId;
import org.kedang.kit.domain.EmployeeId;
import org.kedang.kit.domain.Role;
import org.kedang.profiles.domain.FollowUp;
import org.kedang.profiles.domain.FollowUpId;
import org.kedang.profiles.spi.FollowUps;

/** Tasks in a map; the same contract as the data base. */
public final class InMemoryFollowUps implements FollowUps {
    private static final Comparator<FollowUp> URGENT =
            Comparator.comparing(FollowUp::due).thenComparing(task -> task.id().toString());

    private static final Comparator<Overdue> ORDER =
            Comparator.comparing(Overdue::due).thenComparing(one -> one.id().toString());

    private final Map<FollowUpId, FollowUp> tasks = new LinkedHashMap<>();

    @Override
    public void add(FollowUp task) {
        tasks.put(task.id(), task);
    }

    @Override
    public Optional<FollowUp> find(FollowUpId id) {
        return Optional.ofNullable(tasks.get(id));
    }

    @Override
    public void save(FollowUp task) {
        tasks.put(task.id(), task);
    }

    @Override
    public Slice<Row> openFor(EmployeeId who, Set<Role> roles, @Nullable String cursor, int limit) {
        return slice(rows(task -> !task.done() && task.owners().include(who, roles), URGENT), cursor, limit);
    }

    @Override
    public Slice<Row> doneFor(EmployeeId who, Set<Role> roles, @Nullable String cursor, int limit) {
        return slice(rows(task -> task.done() && task.owners().include(who, roles), URGENT.reversed()), cursor, limit);
    }

    private static Slice<Row> slice(List<Row> rows, @Nullable String cursor, int limit) {
        int from = cursor == null ? 0 : Integer.parseInt(cursor);
        int to = Math.min(rows.size(), from + limit);
        return new Slice<>(rows.subList(from, to), to < rows.size() ? Integer.toString(to) : null);
    }

    @Override
    public int countOpen(EmployeeId who, Set<Role> roles, int limit) {
        return openFor(who, roles, null, limit).items().size();
    }

    @Override
    public List<Row> ofCustomer(CustomerId customer, int limit) {
        Comparator<FollowUp> openFirst = Comparator.comparing(FollowUp::done);
        return rows(task -> task.customer().equals(customer), openFirst.thenComparing(URGENT)).stream()
                .limit(limit)
                .toList();
    }

    @Override
    public List<Overdue> overdue(LocalDate today, @Nullable Overdue after, int limit) {
        return rows(task -> task.escalates(today), URGENT).stream()
                .map(row -> new Overdue(row.id(), row.due()))
                .filter(one -> after == null || ORDER.compare(one, after) > 0)
                .limit(limit)
                .toList();
    }

    private List<Row> rows(Predicate<FollowUp> wanted, Comparator<FollowUp> order) {
        return tasks.values().stream()
                .filter(wanted)
                .sorted(order)
                .map(task -> Row.of(task, "KH-310100-0001", "上海浦江建材有限公司"))
                .toList();
    }

    /** All of them in the order they were made. */
    List<FollowUp> all() {
        return tasks.values().stream()
                .sorted(Comparator.comparing(FollowUp::createdAt, Comparator.<Instant>naturalOrder()))
                .toList();
    }
}
