package org.kedang.profiles.usecase;

import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.kedang.access.api.People;
import org.kedang.access.api.Person;
import org.kedang.kit.domain.BusinessCalendar;
import org.kedang.kit.domain.EmployeeId;
import org.kedang.kit.domain.Permission;
import org.kedang.kit.domain.Role;
import org.kedang.kit.spi.AuditTrail;
import org.kedang.kit.spi.Outbox;
import org.kedang.kit.usecase.Actor;
import org.kedang.kit.usecase.Missing;
import org.kedang.kit.usecase.UseCase;
import org.kedang.profiles.domain.CustomerFile;
import org.kedang.profiles.domain.FileTier;
import org.kedang.profiles.domain.FollowUp;
import org.kedang.profiles.domain.Labels;
import org.kedang.profiles.domain.OpeningPolicy;
import org.kedang.profiles.spi.CustomerFiles;
import org.kedang.profiles.spi.FollowUps;
import org.kedang.profiles.spi.Policies;
import org.kedang.profiles.spi.ProvisionalFiles;

/**
 * The days of a provisional file end (C26). Some working days before, who answers for the customer is reminded; once they are
 * over the file is 逾期, he is told, and the account manager of the department, or else the manager, has a task to see to it.
 */
@UseCase(needs = Permission.RUN_JOBS)
public class TellProvisionalEnd {
    /** Code of what makes the task, in place of a trigger of the policy. */
    static final String TRIGGER = "provisional-overdue";

    private static final Labels REASON = new Labels("临时档案逾期", "臨時檔案逾期", "Provisional file overdue");
    private static final Labels TITLE =
            new Labels("督促补齐资料并转为正式档案", "督促補齊資料並轉為正式檔案", "See that the file is completed and becomes a full one");
    private static final int WORKING_DAYS = 5;

    private final CustomerFiles files;
    private final ProvisionalFiles provisional;
    private final Policies policies;
    private final FollowUps tasks;
    private final People people;
    private final BusinessCalendar calendar;
    private final Outbox outbox;
    private final AuditTrail trail;
    private final Clock clock;

    @Inject
    TellProvisionalEnd(
            CustomerFiles files,
            ProvisionalFiles provisional,
            Policies policies,
            FollowUps tasks,
            People people,
            BusinessCalendar calendar,
            Outbox outbox,
            AuditTrail trail,
            Clock clock) {
        this.files = files;
        this.provisional = provisional;
        this.policies = policies;
        this.tasks = tasks;
        this.people = people;
        this.calendar = calendar;
        this.outbox = outbox;
        this.trail = trail;
        this.clock = clock;
    }

    public record Command(ProvisionalFiles.Ending ending, ProvisionalFiles.Word word) {}

    /** Whether somebody was told; not for a file that has become a full one or was sealed meanwhile. */
    public boolean tell(Actor job, Command command) {
        Instant now = Instant.now(clock);
        ProvisionalFiles.Ending ending = command.ending();
        CustomerFile file = files.find(ending.customer()).orElseThrow(() -> new Missing("customer", ending.customer()));
        if (file.tier() != FileTier.PROVISIONAL || file.sealed() || !provisional.said(ending, command.word(), now)) {
            trail.nothing();
            return false;
        }
        trail.subject("customer", file.id(), file.number() + " " + file.name());
        Map<String, String> words = Map.of(
                "number",
                file.number().value(),
                "name",
                file.name(),
                "due",
                ending.lastDay().toString());
        String link = "/profiles/file.xhtml?id=" + file.id();
        if (command.word() == ProvisionalFiles.Word.REMINDER) {
            trail.changed("provisionalReminder", null, ending.lastDay().toString());
            outbox.notify(file.owner(), "provisionalEnding", link, words);
            return true;
        }
        trail.changed("provisionalOverdue", null, ending.lastDay().toString());
        outbox.notify(file.owner(), "provisionalOverdue", link, words);
        assign(file, job, now);
        return true;
    }

    private void assign(CustomerFile file, Actor job, Instant now) {
        LocalDate today = BusinessDay.of(now);
        OpeningPolicy policy = policies.active(today);
        FollowUp.Duty duty = new FollowUp.Duty(policy.version(), TRIGGER, REASON, TITLE, List.of(), "", Labels.NONE);
        LocalDate due = calendar.after(today, WORKING_DAYS);
        EmployeeId responsible = responsible(file).map(Person::id).orElse(file.owner());
        FollowUp task = FollowUp.forPerson(file.id(), file.version(), duty, responsible, due, job.id(), now);
        tasks.add(task);
        trail.also(FollowUpDesk.KIND, task.id(), TITLE.zh());
        people.person(responsible)
                .ifPresent(person -> outbox.notify(
                        person.id(),
                        "taskAssigned",
                        FollowUpDesk.link(task.id()),
                        Map.of(
                                "number",
                                file.number().value(),
                                "name",
                                file.name(),
                                "task",
                                FollowUpDesk.word(TITLE, person),
                                "cause",
                                FollowUpDesk.word(REASON, person),
                                "due",
                                due.toString())));
    }

    // nobody is set to watch over himself; a restricted file is known to its owner and the data administrator only
    private Optional<Person> responsible(CustomerFile file) {
        if (file.restricted()) {
            return people.withRole(Role.DATA_ADMINISTRATOR).stream().findFirst();
        }
        return people.withRoleIn(Role.ACCOUNT_MANAGER, file.department()).stream()
                .filter(manager -> !manager.id().equals(file.owner()))
                .findFirst()
                .or(() -> people.managerOf(file.owner()).filter(Person::active));
    }
}
