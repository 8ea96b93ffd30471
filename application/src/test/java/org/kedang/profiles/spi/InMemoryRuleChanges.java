package org.kedang.profiles.spi;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.kedang.approvals.api.Slice;
import org.kedang.profiles.domain.RuleChange;
import org.kedang.profiles.domain.RuleChangeId;

/** Requests to change the rules for tests. */
public final class InMemoryRuleChanges implements RuleChanges {
    private final Map<RuleChangeId, RuleChange> requests = new LinkedHashMap<>();

    @Override
    public void add(RuleChange request) {
        requests.put(request.id(), request);
    }

    @Override
    public Optional<RuleChange> find(RuleChangeId id) {
        return Optional.ofNullable(requests.get(id));
    }

    @Override
    public void save(RuleChange request) {
        requests.put(request.id(), request);
    }

    @Override
    public Slice<Row> list(@Nullable String cursor, int limit) {
        int from = cursor == null ? 0 : Integer.parseInt(cursor);
        List<Row> all = rows();
        int to = Math.min(all.size(), from + limit);
        return new Slice<>(List.copyOf(all.subList(from, to)), to < all.size() ? String.valueOf(to) : null);
    }

    @Override
    public List<Row> open(int limit) {
        return rows().stream()
                .filter(row -> row.state() == RuleChange.State.ASKED || row.state() == RuleChange.State.RETURNED)
                .limit(limit)
                .toList();
    }

    private List<Row> rows() {
        return requests.values().stream()
                .map(Row::of)
                .sorted(Comparator.comparing(Row::askedAt)
                        .thenComparing(row -> row.id().toString())
                        .reversed())
                .toList();
    }
}
