package org.kedang.approvals.usecase;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.kedang.access.api.People;
import org.kedang.access.api.Person;
import org.kedang.approvals.domain.Approval;
import org.kedang.approvals.domain.Meeting;
import org.kedang.approvals.domain.Stage;
import org.kedang.approvals.domain.Verdict;
import org.kedang.approvals.spi.Deputyships;
import org.kedang.kit.domain.BusinessCalendar;
import org.kedang.kit.domain.EmployeeId;
import org.kedang.kit.domain.Role;
import org.kedang.kit.spi.Outbox;

/** Who is told what of an approval, by notice and mail. */
@Dependent
class Tellings {
    private static final String INBOX = "/approvals/inbox.xhtml";

    private final People people;
    private final Deputyships deputyships;
    private final Outbox outbox;
    private final Clock clock;

    @Inject
    Tellings(People people, Deputyships deputyships, Outbox outbox, Clock clock) {
        this.people = people;
        this.deputyships = deputyships;
        this.outbox = outbox;
        this.clock = clock;
    }

    /** Those who can decide the waiting stage learn that it waits for them. */
    void waits(Approval approval) {
        if (approval.verdict() instanceof Verdict.Waiting waiting) {
            String link = link(approval.id());
            Map<String, String> words = words(approval, waiting);
            deciders(approval, waiting.stage())
                    .forEach(decider -> outbox.notify(decider, "approvalWaiting", link, words));
        }
    }

    /** Those who could decide learn that there is nothing left to do. */
    void withdrawn(Approval approval) {
        if (approval.verdict() instanceof Verdict.Waiting waiting) {
            Map<String, String> words =
                    Map.of("title", approval.subject().title(), "requester", approval.requesterName());
            deciders(approval, waiting.stage())
                    .forEach(decider -> outbox.notify(decider, "approvalWithdrawn", INBOX, words));
        }
    }

    /** Those who can decide learn that the requester waits. */
    void urged(Approval approval) {
        if (approval.verdict() instanceof Verdict.Waiting waiting) {
            String link = link(approval.id());
            Map<String, String> words = words(approval, waiting);
            deciders(approval, waiting.stage())
                    .forEach(decider -> outbox.notify(decider, "approvalUrged", link, words));
        }
    }

    /** The members of a meeting learn when and where it is. */
    void convened(Approval approval, String call) {
        if (approval.verdict() instanceof Verdict.Waiting waiting) {
            Map<String, String> words = Map.of(
                    "title", approval.subject().title(),
                    "requester", approval.requesterName(),
                    "stage", waiting.stage().name(),
                    "call", call);
            deciders(approval, waiting.stage())
                    .forEach(member -> outbox.notify(member, "meetingConvened", link(approval.id()), words));
        }
    }

    /** Somebody may read along. */
    void copied(Approval approval, EmployeeId reader, String by) {
        outbox.notify(
                reader,
                "approvalCopied",
                link(approval.id()),
                Map.of("title", approval.subject().title(), "requester", approval.requesterName(), "by", by));
    }

    /** The managers of those who let the last day pass learn of it; each once. */
    void overdue(Approval approval, LocalDate lastDay) {
        if (!(approval.verdict() instanceof Verdict.Waiting waiting)) {
            return;
        }
        Set<EmployeeId> managers = new LinkedHashSet<>();
        for (EmployeeId decider : holders(approval, waiting.stage())) {
            people.managerOf(decider).ifPresent(manager -> managers.add(manager.id()));
        }
        Map<String, String> words = Map.of(
                "title", approval.subject().title(),
                "requester", approval.requesterName(),
                "stage", waiting.stage().name(),
                "deadline", lastDay.toString());
        managers.forEach(manager -> outbox.notify(manager, "approvalOverdue", INBOX, words));
    }

    private static Map<String, String> words(Approval approval, Verdict.Waiting waiting) {
        LocalDate deadline = waiting.deadline();
        return Map.of(
                "title", approval.subject().title(),
                "requester", approval.requesterName(),
                "stage", waiting.stage().name(),
                "deadline", deadline == null ? "" : deadline.toString());
    }

    /** Those who may decide the stage today, and their deputies. */
    private Set<EmployeeId> deciders(Approval approval, Stage stage) {
        LocalDate today = BusinessCalendar.dayOf(Instant.now(clock));
        Set<EmployeeId> told = new LinkedHashSet<>();
        for (EmployeeId decider : holders(approval, stage)) {
            told.add(decider);
            deputyships
                    .deputyOf(decider, today)
                    .filter(deputy -> !deputy.equals(approval.requester()))
                    .ifPresent(told::add);
        }
        return told;
    }

    /** Everybody who may decide the stage; nobody decides his own request. */
    private List<EmployeeId> holders(Approval approval, Stage stage) {
        Stage.Holder holder = stage.holder();
        List<EmployeeId> holders = new ArrayList<>();
        if (holder != null) {
            holders.add(holder.id());
        } else {
            switch (stage.scope()) {
                case ANYWHERE -> ids(people.withRole(stage.role()), holders);
                case REQUESTERS_DEPARTMENT ->
                    ids(people.withRoleIn(stage.role(), approval.requesterDepartment()), holders);
            }
        }
        if (approval.tally().convened()) {
            members(approval, stage, holders);
        }
        return holders.stream()
                .distinct()
                .filter(told -> !told.equals(approval.requester()))
                .toList();
    }

    /** The members of a meeting that was called. */
    private void members(Approval approval, Stage stage, List<EmployeeId> holders) {
        Meeting meeting = stage.meeting();
        if (meeting == null) {
            return;
        }
        for (Role also : meeting.also()) {
            switch (stage.scope()) {
                case ANYWHERE -> ids(people.withRole(also), holders);
                case REQUESTERS_DEPARTMENT -> ids(people.withRoleIn(also, approval.requesterDepartment()), holders);
            }
        }
        meeting.named().forEach(member -> holders.add(member.id()));
        holders.removeIf(approval::hasVoted);
    }

    private static void ids(List<Person> persons, List<EmployeeId> into) {
        persons.forEach(person -> into.add(person.id()));
    }

    private static String link(UUID id) {
        return INBOX + "?item=" + id;
    }
}
