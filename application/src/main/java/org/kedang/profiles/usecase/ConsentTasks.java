package org.kedang.profiles.usecase;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.kedang.access.api.People;
import org.kedang.access.api.Person;
import org.kedang.kit.domain.BusinessCalendar;
import org.kedang.kit.domain.Role;
import org.kedang.kit.spi.AuditTrail;
import org.kedang.kit.spi.Outbox;
import org.kedang.kit.usecase.Actor;
import org.kedang.profiles.domain.Consent;
import org.kedang.profiles.domain.CustomerFile;
import org.kedang.profiles.domain.Dictionary;
import org.kedang.profiles.domain.FieldValues;
import org.kedang.profiles.domain.FollowUp;
import org.kedang.profiles.domain.Labels;
import org.kedang.profiles.spi.Consents;
import org.kedang.profiles.spi.Dictionaries;
import org.kedang.profiles.spi.FollowUps;

/** The tasks a withdrawn consent makes: the data administrator takes out what nobody consents to (PIPL 47). */
@Dependent
class ConsentTasks {
    /** Code of what makes them, in place of a trigger of the policy. */
    static final String TRIGGER = "consent-withdrawn";

    private static final Labels REASON = new Labels("同意已撤回", "同意已撤回", "Consent withdrawn");
    private static final Labels TITLE =
            new Labels("移除已撤回同意的敏感信息", "移除已撤回同意的敏感資訊", "Take out sensitive data without consent");
    private static final int WORKING_DAYS = 5;
    private static final int MOST_OPEN = 200;

    private final Consents consents;
    private final Dictionaries dictionaries;
    private final FollowUps tasks;
    private final People people;
    private final BusinessCalendar calendar;
    private final Outbox outbox;
    private final AuditTrail trail;

    @Inject
    ConsentTasks(
            Consents consents,
            Dictionaries dictionaries,
            FollowUps tasks,
            People people,
            BusinessCalendar calendar,
            Outbox outbox,
            AuditTrail trail) {
        this.consents = consents;
        this.dictionaries = dictionaries;
        this.tasks = tasks;
        this.people = people;
        this.calendar = calendar;
        this.outbox = outbox;
        this.trail = trail;
    }

    /** The data administrator is to take out what the file still says of a withdrawn consent; nothing where it says nothing. */
    void removal(CustomerFile file, Consent withdrawn, Actor actor, Instant now) {
        LocalDate today = BusinessDay.of(now);
        Dictionary dictionary = dictionaries.active(today);
        Set<String> absent = consents.book(file.id()).absent(dictionary);
        List<String> codes =
                withdrawn.purposes().keySet().stream().filter(absent::contains).toList();
        FieldValues values = file.values();
        if (values.without(Set.copyOf(codes)).equals(values)) {
            return;
        }
        FollowUp.Duty duty = new FollowUp.Duty(0, TRIGGER, REASON, TITLE, codes, "", Labels.NONE);
        LocalDate due = calendar.after(today, WORKING_DAYS);
        List<Person> administrators = people.withRole(Role.DATA_ADMINISTRATOR);
        FollowUp task = administrators.isEmpty()
                ? FollowUp.forPerson(file.id(), file.version(), duty, file.owner(), due, actor.id(), now)
                : FollowUp.forRole(file.id(), file.version(), duty, Role.DATA_ADMINISTRATOR, due, actor.id(), now);
        tasks.add(task);
        trail.also(FollowUpDesk.KIND, task.id(), TITLE.zh());
        for (Person administrator : administrators) {
            outbox.notify(
                    administrator.id(),
                    "taskAssigned",
                    FollowUpDesk.link(task.id()),
                    Map.of(
                            "number",
                            file.number().value(),
                            "name",
                            file.name(),
                            "task",
                            FollowUpDesk.word(TITLE, administrator),
                            "cause",
                            FollowUpDesk.word(REASON, administrator),
                            "due",
                            due.toString()));
        }
    }

    /** What was to be taken out has been taken out: the open tasks are done. */
    void done(CustomerFile file, String what, Actor actor, Instant now) {
        for (FollowUps.Row row : tasks.ofCustomer(file.id(), MOST_OPEN)) {
            if (!row.done()
                    && row.duty().trigger().equals(TRIGGER)
                    && row.owners().include(actor.id(), actor.roles())) {
                FollowUp task = tasks.find(row.id()).orElseThrow();
                task.complete(what, actor.id(), actor.roles(), now);
                tasks.save(task);
                trail.also(FollowUpDesk.KIND, task.id(), TITLE.zh());
            }
        }
    }
}
