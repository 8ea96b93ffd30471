package org.kedang.profiles.usecase;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.kedang.access.api.People;
import org.kedang.access.api.Person;
import org.kedang.kit.domain.CustomerId;
import org.kedang.kit.domain.EmployeeId;
import org.kedang.profiles.api.ChangeRow;
import org.kedang.profiles.spi.ChangeRequests;

/** Change requests with the names of people. Asks nobody for permission. */
@Dependent
class ChangeLists {
    private final ChangeRequests requests;
    private final People people;

    @Inject
    ChangeLists(ChangeRequests requests, People people) {
        this.requests = requests;
        this.people = people;
    }

    /** The open requests of a customer, the earliest first. */
    List<ChangeRow> open(CustomerId customer) {
        return named(requests.openOf(customer));
    }

    List<ChangeRow> named(List<ChangeRequests.Row> rows) {
        if (rows.isEmpty()) {
            return List.of();
        }
        Set<EmployeeId> ids = rows.stream().map(ChangeRequests.Row::requester).collect(Collectors.toSet());
        Map<EmployeeId, Person> persons = people.persons(ids);
        return rows.stream().map(row -> row(row, persons)).toList();
    }

    private static ChangeRow row(ChangeRequests.Row row, Map<EmployeeId, Person> persons) {
        Person requester = persons.get(row.requester());
        List<String> fields = new ArrayList<>(row.change().fields());
        fields.addAll(row.change().groups());
        return new ChangeRow(
                row.id(),
                row.state(),
                fields,
                row.requester(),
                requester == null ? "" : requester.name(),
                row.reason(),
                row.askedAt(),
                row.effective(),
                row.appliedAt(),
                row.version());
    }
}
