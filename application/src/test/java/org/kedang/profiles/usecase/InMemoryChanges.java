package org.kedang.profiles.usecase;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.kedang.approvals.api.Slice;
import org.kedang.kit.domain.CustomerId;
import org.kedang.profiles.domain.ChangeRequest;
import org.kedang.profiles.domain.ChangeRequestId;
import org.kedang.profiles.domain.Erasure;
import org.kedang.profiles.domain.Evidence;
import org.kedang.profiles.domain.EvidenceId;
import org.kedang.profiles.domain.ProposedChange;
import org.kedang.profiles.spi.ChangeRequests;
import org.kedang.profiles.spi.Evidences;

/** Change requests and their papers in maps; the same contract as the data base. */
public final class InMemoryChanges {
    private final Map<ChangeRequestId, ChangeRequest> requests = new LinkedHashMap<>();
    private final Map<EvidenceId, Evidence> papers = new LinkedHashMap<>();
    private final Map<EvidenceId, byte[]> contents = new LinkedHashMap<>();
    private final Set<EvidenceId> kept = new HashSet<>();

    public ChangeRequests requests() {
        return new ChangeRequests() {
            @Override
            public void add(ChangeRequest request) {
                requests.put(request.id(), request);
            }

            @Override
            public Optional<ChangeRequest> find(ChangeRequestId id) {
                return Optional.ofNullable(requests.get(id));
            }

            @Override
            public void save(ChangeRequest request) {
                requests.put(request.id(), request);
            }

            @Override
            public List<Row> openOf(CustomerId customer) {
                return sorted().stream()
                        .filter(row -> row.customer().equals(customer))
                        .filter(row -> row.state().open())
                        .toList();
            }

            @Override
            public Slice<Row> ofCustomer(CustomerId customer, @Nullable String cursor, int limit) {
                List<Row> rows = new ArrayList<>(sorted());
                Collections.reverse(rows);
                rows.removeIf(row -> !row.customer().equals(customer));
                int from = cursor == null ? 0 : Integer.parseInt(cursor);
                int to = Math.min(rows.size(), from + limit);
                return new Slice<>(rows.subList(from, to), to < rows.size() ? Integer.toString(to) : null);
            }

            @Override
            public Set<CustomerId> waitingAmong(Collection<CustomerId> customers) {
                return sorted().stream()
                        .filter(row -> row.state().open() && customers.contains(row.customer()))
                        .map(Row::customer)
                        .collect(Collectors.toSet());
            }

            @Override
            public List<Due> due(LocalDate today, @Nullable Due after, int limit) {
                Comparator<Due> earliest = Comparator.comparing(Due::effective)
                        .thenComparing(one -> one.id().toString());
                return requests.values().stream()
                        .filter(request -> request.state() == ChangeRequest.State.SCHEDULED)
                        .map(request -> new Due(request.id(), Objects.requireNonNull(request.effective())))
                        .filter(one -> !one.effective().isAfter(today))
                        .filter(one -> after == null || earliest.compare(one, after) > 0)
                        .sorted(earliest)
                        .limit(limit)
                        .toList();
            }

            private List<Row> sorted() {
                return requests.values().stream()
                        .map(Row::of)
                        .sorted(Comparator.comparing(Row::askedAt)
                                .thenComparing(row -> row.id().toString()))
                        .toList();
            }
        };
    }

    /** Overwrites what is erased in the requests of a customer; how many have changed. */
    int erase(CustomerId customer, Erasure erasure) {
        int changed = 0;
        for (ChangeRequest request : requests.values()) {
            if (request.customer().equals(customer)) {
                ProposedChange told =
                        erasure.of(request.change(), request.state().open());
                if (!told.equals(request.change())) {
                    Overwriting.set(request, "change", told);
                    changed++;
                }
            }
        }
        return changed;
    }

    public Evidences evidences() {
        return new Evidences() {
            @Override
            public void add(Evidence evidence, byte[] bytes) {
                papers.put(evidence.id(), evidence);
                contents.put(evidence.id(), bytes.clone());
            }

            @Override
            public List<Evidence> find(Collection<EvidenceId> ids) {
                List<Evidence> found = new ArrayList<>();
                for (EvidenceId id : ids) {
                    Evidence paper = papers.get(id);
                    if (paper != null) {
                        found.add(paper);
                    }
                }
                return found;
            }

            @Override
            public Optional<byte[]> bytes(EvidenceId id) {
                return Optional.ofNullable(contents.get(id));
            }

            @Override
            public void keep(Collection<EvidenceId> ids) {
                kept.addAll(ids);
            }

            @Override
            public void release(Collection<EvidenceId> ids) {
                kept.removeAll(Set.copyOf(ids));
            }

            @Override
            public boolean erase(EvidenceId id) {
                return contents.remove(id) != null;
            }

            @Override
            public int dropUnnamed(Instant before) {
                List<EvidenceId> old = papers.values().stream()
                        .filter(paper ->
                                !kept.contains(paper.id()) && paper.at().isBefore(before))
                        .map(Evidence::id)
                        .toList();
                old.forEach(papers::remove);
                old.forEach(contents::remove);
                return old.size();
            }
        };
    }
}
