package org.kedang.vigilance.usecase;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.kedang.access.api.People;
import org.kedang.access.api.Person;
import org.kedang.kit.domain.EmployeeId;
import org.kedang.kit.domain.Role;
import org.kedang.kit.usecase.Actor;
import org.kedang.kit.usecase.Missing;
import org.kedang.vigilance.api.ReportView;
import org.kedang.vigilance.domain.Misconduct;
import org.kedang.vigilance.domain.MisconductId;
import org.kedang.vigilance.spi.Misconducts;

/** What the verbs about reports share. Asks nobody for permission; who is accused finds nothing. */
@Dependent
public class ReportDesk {
    private final Misconducts reports;
    private final People people;

    @Inject
    ReportDesk(Misconducts reports, People people) {
        this.reports = reports;
        this.people = people;
    }

    /** Audit officers and the legal role, whatever stands between them and the reporter in the hierarchy; none of the accused. */
    List<Person> investigators(Set<EmployeeId> accused) {
        return Stream.concat(people.withRole(Role.AUDIT_OFFICER).stream(), people.withRole(Role.LEGAL_RISK).stream())
                .filter(person -> !accused.contains(person.id()))
                .distinct()
                .toList();
    }

    /** @throws Missing when there is no such report for him */
    Misconduct found(MisconductId id, Actor actor) {
        return reports.find(id)
                .filter(report -> report.openTo(actor.id()))
                .orElseThrow(() -> new Missing("report", id));
    }

    ReportView view(Misconduct report) {
        Misconduct.Said said = report.said();
        Misconduct.Closing closing = report.closing();
        return new ReportView(
                report.id(),
                report.state(),
                said.subject(),
                said.text(),
                said.accused().stream().map(this::label).sorted().toList(),
                label(said.reporter()),
                said.on(),
                report.steps().stream()
                        .map(step -> new ReportView.Line(step.kind(), label(step.by()), step.at(), step.text()))
                        .toList(),
                closing == null ? null : closing.finding(),
                closing == null ? "" : closing.text(),
                closing == null ? "" : label(closing.by()),
                closing == null ? null : closing.at());
    }

    private String label(@Nullable EmployeeId id) {
        return id == null
                ? ""
                : people.person(id)
                        .map(person -> person.number() + " " + person.name())
                        .orElse("-");
    }
}
