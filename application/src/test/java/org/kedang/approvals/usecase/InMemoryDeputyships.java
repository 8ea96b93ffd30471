package org.kedang.approvals.usecase;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.kedang.approvals.domain.ApprovalsRule;
import org.kedang.approvals.domain.Deputyship;
import org.kedang.approvals.spi.Deputyships;
import org.kedang.kit.domain.EmployeeId;
import org.kedang.kit.domain.Refused;

/** Deputyships in a map; keeps the same contract as the database. */
public final class InMemoryDeputyships implements Deputyships {
    private final Map<UUID, Deputyship> all = new LinkedHashMap<>();

    @Override
    public void add(Deputyship deputyship) {
        boolean taken = all.values().stream()
                .anyMatch(other -> other.principal().equals(deputyship.principal())
                        && other.overlaps(deputyship.from(), deputyship.until()));
        if (taken) {
            throw new Refused(
                    ApprovalsRule.DEPUTY_TAKEN,
                    deputyship.from().toString(),
                    deputyship.until().toString());
        }
        all.put(deputyship.id(), deputyship);
    }

    @Override
    public Optional<Deputyship> find(UUID id) {
        return Optional.ofNullable(all.get(id));
    }

    @Override
    public void changed(Deputyship deputyship) {
        all.put(deputyship.id(), deputyship);
    }

    @Override
    public List<EmployeeId> principalsOf(EmployeeId deputy, LocalDate day) {
        return all.values().stream()
                .filter(one -> one.deputy().equals(deputy) && one.overlaps(day, day))
                .map(Deputyship::principal)
                .toList();
    }

    @Override
    public Optional<EmployeeId> deputyOf(EmployeeId principal, LocalDate day) {
        return all.values().stream()
                .filter(one -> one.principal().equals(principal) && one.overlaps(day, day))
                .map(Deputyship::deputy)
                .findFirst();
    }

    @Override
    public List<Deputyship> of(EmployeeId person, int limit) {
        return all.values().stream()
                .filter(one -> one.principal().equals(person) || one.deputy().equals(person))
                .sorted(Comparator.comparing(Deputyship::from).reversed())
                .limit(limit)
                .toList();
    }
}
