package org.kedang.profiles.usecase;

import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import org.kedang.access.api.People;
import org.kedang.access.api.Person;
import org.kedang.approvals.api.ApprovalGivenBack;
import org.kedang.approvals.api.ApprovalGranted;
import org.kedang.approvals.api.ApprovalRefused;
import org.kedang.approvals.api.ApprovalWithdrawn;
import org.kedang.approvals.api.SubjectRef;
import org.kedang.kit.domain.EmployeeId;
import org.kedang.kit.domain.Refused;
import org.kedang.kit.spi.AuditTrail;
import org.kedang.kit.spi.Outbox;
import org.kedang.profiles.domain.FirmRules;
import org.kedang.profiles.domain.RuleChange;
import org.kedang.profiles.domain.RuleChangeId;
import org.kedang.profiles.domain.RuleProposal;
import org.kedang.profiles.spi.RuleChanges;

/**
 * Does what was decided about a change of the rules, in the transaction of the decision: a yes writes the versions, a
 * question or a no sends the request back. Who says yes to something that cannot be written any more is refused himself.
 */
@Dependent
class RuleDecisions {
    private final RuleDesk desk;
    private final RuleShelf shelf;
    private final RuleChanges requests;
    private final PolicyDemands demands;
    private final People people;
    private final Outbox outbox;
    private final AuditTrail trail;

    @Inject
    RuleDecisions(
            RuleDesk desk,
            RuleShelf shelf,
            RuleChanges requests,
            PolicyDemands demands,
            People people,
            Outbox outbox,
            AuditTrail trail) {
        this.desk = desk;
        this.shelf = shelf;
        this.requests = requests;
        this.demands = demands;
        this.people = people;
        this.outbox = outbox;
        this.trail = trail;
    }

    /**
     * The general manager agrees.
     *
     * @throws Refused RULES_STALE, POLICY_NOBODY_DECIDES, POLICY_NOBODY_VERIFIES, FIELD_UNKNOWN
     */
    void granted(@Observes ApprovalGranted event) {
        if (!isOurs(event.subject())) {
            return;
        }
        RuleChange request = found(event.subject());
        RuleProposal proposal = request.proposal();
        FirmRules newest = shelf.newest();
        shelf.demandFresh(proposal);
        FirmRules then = proposal.on(newest);
        if (proposal.opening() != null) {
            demands.people(then.opening());
            PolicyDemands.fields(then.opening(), then.dictionary());
        }
        if (request.kind() == RuleChange.Kind.CHANGING) {
            demands.chains(then.changing(), then.dictionary());
        }
        LocalDate day = request.grant(event.decidedBy(), earliest(proposal, newest, event.at()), event.at());
        shelf.write(proposal.startingOn(day), trail);
        requests.save(request);
        trail.changed("startsOn", request.startsOn().toString(), day.toString());
        outbox.notify(
                request.requester(),
                "ruleChangeGranted",
                RuleDesk.link(request.id()),
                Map.of("title", request.title(), "by", name(event.decidedBy()), "day", day.toString()));
    }

    // what was handed in today keeps what holds today; fields may be asked at once; nothing starts before its
    // forerunner
    private static LocalDate earliest(RuleProposal proposal, FirmRules newest, Instant at) {
        LocalDate day = BusinessDay.of(at);
        if (proposal.policies()) {
            day = day.plusDays(1);
        }
        day = later(day, proposal.opening() == null ? day : newest.opening().startsOn());
        day = later(day, proposal.changing() == null ? day : newest.changing().startsOn());
        day = later(day, proposal.triggers() == null ? day : newest.triggers().startsOn());
        day = later(day, proposal.stages() == null ? day : newest.stages().startsOn());
        return later(
                day, proposal.dictionary() == null ? day : newest.dictionary().startsOn());
    }

    private static LocalDate later(LocalDate one, LocalDate other) {
        return one.isBefore(other) ? other : one;
    }

    /** The general manager has a question. */
    void givenBack(@Observes ApprovalGivenBack event) {
        if (isOurs(event.subject())) {
            sendBack(event.subject(), event.question(), event.by(), event.at());
        }
    }

    /** A no goes back with its reason: who asked mends or withdraws it. */
    void refused(@Observes ApprovalRefused event) {
        if (isOurs(event.subject())) {
            sendBack(event.subject(), event.reason(), event.by(), event.at());
        }
    }

    private void sendBack(SubjectRef subject, String question, EmployeeId by, Instant at) {
        RuleChange request = found(subject);
        request.giveBack(question, at);
        requests.save(request);
        outbox.notify(
                request.requester(),
                "ruleChangeReturned",
                RuleDesk.link(request.id()),
                Map.of("title", request.title(), "question", question, "by", name(by)));
    }

    /** The requester took it back in his list of requests. */
    void withdrawn(@Observes ApprovalWithdrawn event) {
        if (!isOurs(event.subject())) {
            return;
        }
        RuleChange request = found(event.subject());
        if (request.state() == RuleChange.State.ASKED) {
            request.withdraw(event.by(), event.at());
            requests.save(request);
        }
    }

    private RuleChange found(SubjectRef subject) {
        return desk.find(RuleChangeId.of(subject.id()));
    }

    private String name(EmployeeId id) {
        return people.person(id).map(Person::name).orElse("");
    }

    private static boolean isOurs(SubjectRef subject) {
        return subject.kind().equals(RuleDesk.KIND);
    }
}
