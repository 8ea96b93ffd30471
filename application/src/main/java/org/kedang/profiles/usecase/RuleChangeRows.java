package org.kedang.profiles.usecase;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.kedang.access.api.People;
import org.kedang.access.api.Person;
import org.kedang.approvals.api.ApprovalId;
import org.kedang.kit.domain.EmployeeId;
import org.kedang.profiles.api.RuleChangeRow;
import org.kedang.profiles.spi.RuleChanges;

/** Gives the requests in lists the names of their people, with one question for all. */
@Dependent
class RuleChangeRows {
    private final People people;

    @Inject
    RuleChangeRows(People people) {
        this.people = people;
    }

    List<RuleChangeRow> named(List<RuleChanges.Row> rows) {
        Set<EmployeeId> ids = new HashSet<>();
        for (RuleChanges.Row row : rows) {
            ids.add(row.requester());
            if (row.decidedBy() != null) {
                ids.add(row.decidedBy());
            }
        }
        Map<EmployeeId, Person> persons = ids.isEmpty() ? Map.of() : people.persons(ids);
        return rows.stream()
                .map(row -> new RuleChangeRow(
                        row.id(),
                        row.kind(),
                        row.title(),
                        row.state(),
                        row.versions(),
                        row.startsOn(),
                        row.note(),
                        row.clause(),
                        name(row.requester(), persons),
                        row.askedAt(),
                        row.question(),
                        name(row.decidedBy(), persons),
                        row.decidedAt(),
                        row.inForceFrom(),
                        new ApprovalId(row.approval()),
                        row.revision()))
                .toList();
    }

    private static String name(@Nullable EmployeeId id, Map<EmployeeId, Person> persons) {
        Person person = id == null ? null : persons.get(id);
        return person == null ? "" : person.name();
    }
}
