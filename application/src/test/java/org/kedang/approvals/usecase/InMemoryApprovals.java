package org.kedang.approvals.usecase;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kedang.approvals.api.ApprovalId;
import org.kedang.approvals.api.ApprovalView;
import org.kedang.approvals.api.InboxItem;
import org.kedang.approvals.api.RequestItem;
import org.kedang.approvals.api.Slice;
import org.kedang.approvals.domain.Approval;
import org.kedang.approvals.domain.ApprovalsRule;
import org.kedang.approvals.domain.Decision;
import org.kedang.approvals.domain.Person;
import org.kedang.approvals.domain.Subject;
import org.kedang.approvals.spi.ApprovalLists;
import org.kedang.approvals.spi.ApprovalStore;
import org.kedang.kit.domain.DepartmentId;
import org.kedang.kit.domain.EmployeeId;
import org.kedang.kit.domain.Refused;

/** Approvals in a map; keeps the same contracts as the database. */
public final class InMemoryApprovals implements ApprovalStore, ApprovalLists {
    private final Map<UUID, Approval> approvals = new LinkedHashMap<>();

    @Override
    public void add(Approval approval) {
        if (rounds(approval.subject()).stream().anyMatch(other -> other.state() == Approval.State.WAITING)) {
            throw new Refused(ApprovalsRule.ALREADY_OPEN);
        }
        approvals.put(approval.id(), approval);
    }

    @Override
    public Optional<Approval> find(UUID id) {
        return Optional.ofNullable(approvals.get(id));
    }

    @Override
    public Optional<Approval> findAlone(UUID id) {
        return find(id);
    }

    @Override
    public List<Approval> rounds(Subject subject) {
        return approvals.values().stream()
                .filter(approval -> approval.subject().equals(subject))
                .sorted(Comparator.comparingInt(Approval::round).reversed())
                .toList();
    }

    @Override
    public void changed(Approval approval) {
        approvals.put(approval.id(), approval);
    }

    @Override
    public Slice<InboxItem> waiting(Person reader, @Nullable String cursor, int limit) {
        return slice(lying(reader).map(InMemoryApprovals::item).toList(), cursor, limit);
    }

    @Override
    public int count(Person reader, int cap) {
        return (int) Math.min(cap, lying(reader).count());
    }

    @Override
    public Slice<RequestItem> requests(EmployeeId reader, @Nullable String cursor, int limit) {
        return slice(
                approvals.values().stream()
                        .filter(approval -> approval.requester().equals(reader))
                        .sorted(Comparator.comparing(Approval::openedAt)
                                .thenComparing(approval -> approval.id().toString())
                                .reversed())
                        .map(InMemoryApprovals::request)
                        .toList(),
                cursor,
                limit);
    }

    @Override
    public List<TeamRow> team(@Nullable Set<DepartmentId> departments, int limit) {
        return ofTeam(departments)
                .sorted(Comparator.comparing(InMemoryApprovals::due)
                        .thenComparing(approval -> approval.id().toString()))
                .limit(limit)
                .map(approval -> new TeamRow(
                        request(approval).id(),
                        request(approval).subject(),
                        request(approval).stage(),
                        approval.stages().get(approval.stage()).role(),
                        Objects.requireNonNull(approval.desk()),
                        approval.requesterName(),
                        approval.decisions().isEmpty()
                                ? approval.openedAt()
                                : approval.decisions()
                                        .get(approval.decisions().size() - 1)
                                        .at(),
                        approval.deadline()))
                .toList();
    }

    @Override
    public TeamCount teamCount(@Nullable Set<DepartmentId> departments, LocalDate today) {
        return new TeamCount(
                ofTeam(departments).count(),
                ofTeam(departments)
                        .filter(approval -> due(approval).isBefore(today))
                        .count());
    }

    private java.util.stream.Stream<Approval> ofTeam(@Nullable Set<DepartmentId> departments) {
        return approvals.values().stream()
                .filter(approval -> approval.desk() != null)
                .filter(approval -> departments == null || departments.contains(approval.requesterDepartment()));
    }

    @Override
    public List<Approval> overdue(LocalDate today, int limit) {
        return approvals.values().stream()
                .filter(approval ->
                        approval.escalatedOn() == null && due(approval).isBefore(today))
                .limit(limit)
                .toList();
    }

    private java.util.stream.Stream<Approval> lying(Person reader) {
        return approvals.values().stream()
                .filter(approval -> approval.waitsFor(reader))
                .sorted(Comparator.comparing(InMemoryApprovals::due)
                        .thenComparing(approval -> approval.id().toString()));
    }

    private static LocalDate due(Approval approval) {
        LocalDate deadline = approval.deadline();
        return deadline == null ? LocalDate.MAX : deadline;
    }

    private static <T extends Serializable> Slice<T> slice(List<T> all, @Nullable String cursor, int limit) {
        int from = cursor == null ? 0 : Integer.parseInt(cursor);
        int to = Math.min(all.size(), from + limit);
        return new Slice<>(List.copyOf(all.subList(from, to)), to == all.size() ? null : String.valueOf(to));
    }

    private static InboxItem item(Approval approval) {
        return new InboxItem(
                new ApprovalId(approval.id()),
                Views.subject(approval),
                approval.policy(),
                approval.stages().get(approval.stage()).name(),
                approval.round(),
                approval.requester(),
                approval.requesterName(),
                approval.openedAt(),
                approval.deadline(),
                approval.link(),
                approval.revision());
    }

    private static RequestItem request(Approval approval) {
        List<Decision> decisions = approval.decisions();
        return new RequestItem(
                new ApprovalId(approval.id()),
                Views.subject(approval),
                approval.policy(),
                ApprovalView.State.valueOf(approval.state().name()),
                approval.stages().get(approval.stage()).name(),
                approval.round(),
                approval.openedAt(),
                approval.closedAt(),
                approval.deadline(),
                decisions.isEmpty() ? "" : decisions.get(decisions.size() - 1).note(),
                approval.link());
    }
}
