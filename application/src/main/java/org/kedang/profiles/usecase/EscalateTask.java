package org.kedang.profiles.usecase;

import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.kedang.access.api.Person;
import org.kedang.kit.domain.Permission;
import org.kedang.kit.spi.AuditTrail;
import org.kedang.kit.spi.Outbox;
import org.kedang.kit.usecase.Actor;
import org.kedang.kit.usecase.Missing;
import org.kedang.kit.usecase.UseCase;
import org.kedang.profiles.domain.CustomerFile;
import org.kedang.profiles.domain.FollowUp;
import org.kedang.profiles.domain.FollowUpId;
import org.kedang.profiles.spi.CustomerFiles;
import org.kedang.profiles.spi.FollowUps;
import org.kedang.profiles.spi.TriggerPolicies;

/** A task's day is over: the superior has it too from now on, once, and is told (S08). */
@UseCase(needs = Permission.RUN_JOBS)
public class EscalateTask {
    private final FollowUps tasks;
    private final FollowUpDesk desk;
    private final TriggerPolicies policies;
    private final CustomerFiles files;
    private final Outbox outbox;
    private final AuditTrail trail;
    private final Clock clock;

    @Inject
    EscalateTask(
            FollowUps tasks,
            FollowUpDesk desk,
            TriggerPolicies policies,
            CustomerFiles files,
            Outbox outbox,
            AuditTrail trail,
            Clock clock) {
        this.tasks = tasks;
        this.desk = desk;
        this.policies = policies;
        this.files = files;
        this.outbox = outbox;
        this.trail = trail;
        this.clock = clock;
    }

    public record Command(FollowUpId task) {}

    /** Who has it now too; empty when it needed nobody, or the firm has nobody for it. */
    public Optional<Person> escalate(Actor job, Command command) {
        Instant now = Instant.now(clock);
        LocalDate today = BusinessDay.of(now);
        FollowUp task = tasks.find(command.task()).orElseThrow(() -> new Missing(FollowUpDesk.KIND, command.task()));
        if (!task.escalates(today)) {
            trail.nothing();
            return Optional.empty();
        }
        CustomerFile file = files.find(task.customer()).orElseThrow(() -> new Missing("customer", task.customer()));
        trail.subject(FollowUpDesk.KIND, task.id(), task.duty().title().zh());
        Optional<Person> superior = desk.superior(task, policies.active(today).escalation());
        task.escalate(superior.map(Person::id).orElse(null), today, now);
        tasks.save(task);
        trail.changed("escalatedTo", null, superior.map(Person::name).orElse(null));
        superior.ifPresent(person -> outbox.notify(
                person.id(),
                "taskOverdue",
                FollowUpDesk.link(task.id()),
                Map.of(
                        "number",
                        file.number().value(),
                        "name",
                        file.name(),
                        "task",
                        FollowUpDesk.word(task.duty().title(), person),
                        "owner",
                        desk.people(task.owners()).stream().map(Person::name).collect(Collectors.joining(" ")),
                        "due",
                        task.due().toString())));
        return superior;
    }
}
