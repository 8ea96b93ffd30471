package org.kedang.profiles.usecase;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.kedang.access.api.People;
import org.kedang.access.api.Person;
import org.kedang.kit.domain.EmployeeId;
import org.kedang.profiles.api.RuleVersionRow;
import org.kedang.profiles.spi.RuleHistory;

/** Gives the versions in lists the names of who granted them, with one question for all. */
@Dependent
class RuleVersionRows {
    private final People people;

    @Inject
    RuleVersionRows(People people) {
        this.people = people;
    }

    /** @param active number of the version in force today */
    List<RuleVersionRow> named(List<RuleHistory.Line> lines, int active) {
        Set<EmployeeId> ids = new HashSet<>();
        for (RuleHistory.Line line : lines) {
            if (line.decidedBy() != null) {
                ids.add(line.decidedBy());
            }
        }
        Map<EmployeeId, Person> persons = ids.isEmpty() ? Map.of() : people.persons(ids);
        return lines.stream()
                .map(line -> {
                    EmployeeId by = line.decidedBy();
                    Person person = by == null ? null : persons.get(by);
                    return new RuleVersionRow(
                            line.version(),
                            line.code(),
                            line.startsOn(),
                            line.owner(),
                            line.clause(),
                            line.note(),
                            line.version() == active,
                            person == null ? "" : person.name(),
                            line.decidedAt(),
                            line.request());
                })
                .toList();
    }
}
