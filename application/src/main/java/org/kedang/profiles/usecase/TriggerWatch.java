package org.kedang.profiles.usecase;

import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.kedang.access.api.People;
import org.kedang.access.api.Person;
import org.kedang.kit.domain.BusinessCalendar;
import org.kedang.kit.domain.EmployeeId;
import org.kedang.kit.domain.Role;
import org.kedang.kit.spi.AuditTrail;
import org.kedang.kit.spi.Outbox;
import org.kedang.kit.usecase.Missing;
import org.kedang.profiles.api.FileChanged;
import org.kedang.profiles.domain.CustomerFile;
import org.kedang.profiles.domain.FollowUp;
import org.kedang.profiles.domain.Trigger;
import org.kedang.profiles.domain.TriggerPolicy;
import org.kedang.profiles.domain.TriggerTask;
import org.kedang.profiles.spi.CustomerFiles;
import org.kedang.profiles.spi.FollowUps;
import org.kedang.profiles.spi.TriggerPolicies;

/**
 * Makes the tasks that follow a change of a file (PRF-28; 000 变更触发机制), in the transaction of the change: there is never a
 * change without its tasks, nor a task without its change.
 */
@Dependent
class TriggerWatch {
    private final TriggerPolicies policies;
    private final CustomerFiles files;
    private final FollowUps tasks;
    private final FollowUpDesk desk;
    private final People people;
    private final BusinessCalendar calendar;
    private final Outbox outbox;
    private final AuditTrail trail;

    @Inject
    TriggerWatch(
            TriggerPolicies policies,
            CustomerFiles files,
            FollowUps tasks,
            FollowUpDesk desk,
            People people,
            BusinessCalendar calendar,
            Outbox outbox,
            AuditTrail trail) {
        this.policies = policies;
        this.files = files;
        this.tasks = tasks;
        this.desk = desk;
        this.people = people;
        this.calendar = calendar;
        this.outbox = outbox;
        this.trail = trail;
    }

    /** A file has a new version. */
    void changed(@Observes FileChanged event) {
        if (files.find(event.customer()).filter(CustomerFile::restricted).isPresent()) {
            // tasks would tell people who may not know of the file
            return;
        }
        LocalDate today = BusinessDay.of(event.at());
        TriggerPolicy policy = policies.active(today);
        // two triggers of one version may ask for the same; it is done once
        Set<TriggerTask> made = new HashSet<>();
        for (Trigger trigger : policy.triggers()) {
            List<String> pulled = trigger.pulledBy(event.fields());
            if (!pulled.isEmpty()) {
                for (TriggerTask task : trigger.tasks()) {
                    if (made.add(task)) {
                        make(event, task, FollowUp.Duty.of(policy, trigger, task, pulled), today);
                    }
                }
            }
        }
    }

    private void make(FileChanged event, TriggerTask wanted, FollowUp.Duty duty, LocalDate today) {
        CustomerFile file = files.find(event.customer()).orElseThrow(() -> new Missing("customer", event.customer()));
        LocalDate due = calendar.after(today, wanted.workingDays());
        Role role = wanted.role();
        // a firm without the role has the task done by who answers for the customer
        FollowUp task = role == null || people.withRole(role).isEmpty()
                ? FollowUp.forPerson(
                        file.id(), event.version(), duty, person(wanted, file), due, event.by(), event.at())
                : FollowUp.forRole(file.id(), event.version(), duty, role, due, event.by(), event.at());
        tasks.add(task);
        trail.also(FollowUpDesk.KIND, task.id(), duty.title().zh());
        for (Person owner : desk.people(task.owners())) {
            outbox.notify(owner.id(), "taskAssigned", FollowUpDesk.link(task.id()), words(task, file, owner));
        }
    }

    private Map<String, String> words(FollowUp task, CustomerFile file, Person reader) {
        return Map.of(
                "number",
                file.number().value(),
                "name",
                file.name(),
                "task",
                FollowUpDesk.word(task.duty().title(), reader),
                "cause",
                FollowUpDesk.word(task.duty().reason(), reader),
                "due",
                task.due().toString());
    }

    // the owner may be no account manager, or have left: then one of the file's department looks after it
    private EmployeeId person(TriggerTask wanted, CustomerFile file) {
        EmployeeId owner = file.owner();
        boolean there = people.person(owner).filter(Person::active).isPresent();
        if (there && wanted.to() != TriggerTask.To.ACCOUNT_MANAGER) {
            return owner;
        }
        boolean manages = people.withRole(Role.ACCOUNT_MANAGER).stream()
                .anyMatch(manager -> manager.id().equals(owner));
        if (manages) {
            return owner;
        }
        return people.withRoleIn(Role.ACCOUNT_MANAGER, file.department()).stream()
                .findFirst()
                .or(() -> there ? Optional.empty() : people.managerOf(owner))
                .map(Person::id)
                .orElse(owner);
    }
}
