package org.kedang.profiles.usecase;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.kedang.access.api.People;
import org.kedang.access.api.Person;
import org.kedang.approvals.api.StandIns;
import org.kedang.kit.domain.EmployeeId;
import org.kedang.kit.domain.Permission;
import org.kedang.kit.domain.Role;
import org.kedang.kit.usecase.Actor;
import org.kedang.kit.usecase.NotPermitted;
import org.kedang.profiles.api.FollowUpView;
import org.kedang.profiles.domain.FollowUp;
import org.kedang.profiles.domain.FollowUpId;
import org.kedang.profiles.domain.Labels;
import org.kedang.profiles.domain.TaskOwners;
import org.kedang.profiles.domain.TriggerRule;
import org.kedang.profiles.spi.FollowUps;

/** What every use case about tasks needs: whose they are, what people are called, where they are found. */
@Dependent
class FollowUpDesk {
    /** The subject kind of tasks in audit and notices. */
    static final String KIND = "task";

    private final People people;
    private final StandIns standIns;
    private final Clock clock;

    @Inject
    FollowUpDesk(People people, StandIns standIns, Clock clock) {
        this.people = people;
        this.standIns = standIns;
        this.clock = clock;
    }

    /**
     * In whose place he does a task: in his own, or in that of the first he stands in for whose task it is.
     *
     * @return empty when it is none of his business
     */
    Optional<StandIns.Principal> place(TaskOwners owners, Actor actor) {
        return place(owners, actor, standIns.principalsOf(actor));
    }

    private static Optional<StandIns.Principal> place(
            TaskOwners owners, Actor actor, List<StandIns.Principal> principals) {
        return Stream.concat(Stream.of(own(actor)), principals.stream())
                .filter(seat -> owners.include(seat.id(), seat.roles()))
                .findFirst();
    }

    /**
     * His own seat, or that of somebody he stands in for today.
     *
     * @throws NotPermitted hidden, when he does not
     */
    StandIns.Principal seat(Actor actor, @Nullable EmployeeId inPlaceOf) {
        if (inPlaceOf == null) {
            return own(actor);
        }
        return standIns.principalsOf(actor).stream()
                .filter(principal -> principal.id().equals(inPlaceOf))
                .findFirst()
                .orElseThrow(() -> new NotPermitted(Permission.USE_INBOX, true, TriggerRule.TASK_NOT_YOURS.key()));
    }

    private static StandIns.Principal own(Actor actor) {
        return new StandIns.Principal(actor.id(), "", actor.roles());
    }

    /** Those whose task it is today. */
    List<Person> people(TaskOwners owners) {
        EmployeeId assignee = owners.assignee();
        Role role = owners.role();
        if (assignee != null) {
            return people.person(assignee).map(List::of).orElse(List.of());
        }
        return role == null ? List.of() : people.withRole(role);
    }

    /**
     * Whoever is above those whose task it is: the superior of the one, the first holder of the policy's role, or
     * the general manager.
     */
    Optional<Person> superior(FollowUp task, Role escalation) {
        EmployeeId assignee = task.owners().assignee();
        Optional<Person> above = assignee == null ? Optional.empty() : people.managerOf(assignee);
        return above.filter(Person::active).or(() -> people.withRole(escalation).stream()
                .filter(holder -> !holder.id().equals(assignee))
                .findFirst());
    }

    /** Rows with the names of everybody in them. */
    List<FollowUpView> named(List<FollowUps.Row> rows, Actor actor) {
        Set<EmployeeId> ids = new HashSet<>();
        rows.forEach(row -> everybody(row).forEach(ids::add));
        Map<EmployeeId, Person> persons = people.persons(ids);
        LocalDate today = BusinessDay.of(Instant.now(clock));
        List<StandIns.Principal> principals = standIns.principalsOf(actor);
        return rows.stream()
                .map(row -> view(row, persons, place(row.owners(), actor, principals), today))
                .toList();
    }

    private FollowUpView view(
            FollowUps.Row row, Map<EmployeeId, Person> persons, Optional<StandIns.Principal> place, LocalDate today) {
        FollowUp.Duty duty = row.duty();
        return new FollowUpView(
                row.id(),
                row.customer(),
                row.number(),
                row.name(),
                duty.title(),
                duty.reason(),
                duty.fields(),
                duty.block(),
                duty.blockName(),
                row.version(),
                row.owners().role(),
                people(row.owners()).stream().map(Person::name).toList(),
                row.due(),
                !row.done() && row.due().isBefore(today),
                row.createdAt(),
                name(row.causedBy(), persons),
                name(row.owners().superior(), persons),
                row.escalatedAt(),
                name(row.doneBy(), persons),
                row.doneAt(),
                row.note(),
                row.revision(),
                !row.done() && place.isPresent(),
                place.map(StandIns.Principal::name).orElse(""));
    }

    private static Stream<EmployeeId> everybody(FollowUps.Row row) {
        return Stream.of(row.owners().assignee(), row.causedBy(), row.owners().superior(), row.doneBy())
                .filter(Objects::nonNull);
    }

    private static String name(@Nullable EmployeeId id, Map<EmployeeId, Person> persons) {
        Person person = id == null ? null : persons.get(id);
        return person == null ? "" : person.name();
    }

    /** A word of the firm in the language somebody reads his mails in. */
    static String word(Labels labels, Person reader) {
        return labels.in(Locale.forLanguageTag(reader.locale().replace('_', '-')));
    }

    static String link(FollowUpId id) {
        return "/profiles/tasks.xhtml?task=" + id;
    }
}
