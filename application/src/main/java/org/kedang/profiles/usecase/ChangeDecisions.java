package org.kedang.profiles.usecase;

import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.kedang.access.api.People;
import org.kedang.access.api.Person;
import org.kedang.approvals.api.ApprovalGivenBack;
import org.kedang.approvals.api.ApprovalGranted;
import org.kedang.approvals.api.ApprovalRefused;
import org.kedang.approvals.api.ApprovalView;
import org.kedang.approvals.api.ApprovalWithdrawn;
import org.kedang.approvals.api.SubjectRef;
import org.kedang.kit.domain.EmployeeId;
import org.kedang.kit.domain.Refused;
import org.kedang.kit.spi.Outbox;
import org.kedang.profiles.domain.ChangeRequest;
import org.kedang.profiles.domain.ChangeRequestId;
import org.kedang.profiles.domain.ChangeRule;
import org.kedang.profiles.domain.CustomerFile;
import org.kedang.profiles.spi.ChangeRequests;
import org.kedang.profiles.spi.Dictionaries;

/**
 * Does what the chain has decided about a change request, in the transaction of the decision, from whichever page it came:
 * the last yes changes the file or waits for its day, a question sends the request back.
 */
@Dependent
class ChangeDecisions {
    private final ChangeDesk desk;
    private final ChangeApplication application;
    private final ChangeRequests requests;
    private final Dictionaries dictionaries;
    private final People people;
    private final Outbox outbox;

    @Inject
    ChangeDecisions(
            ChangeDesk desk,
            ChangeApplication application,
            ChangeRequests requests,
            Dictionaries dictionaries,
            People people,
            Outbox outbox) {
        this.desk = desk;
        this.application = application;
        this.requests = requests;
        this.dictionaries = dictionaries;
        this.people = people;
        this.outbox = outbox;
    }

    /** The chain has agreed. */
    void granted(@Observes ApprovalGranted event) {
        if (!isChange(event.subject())) {
            return;
        }
        Instant now = event.at();
        LocalDate today = BusinessDay.of(now);
        ChangeRequest request = desk.find(ChangeRequestId.of(event.subject().id()));
        demandFirst(request);
        EmployeeId checked = checkedBy(desk.approval(request), event.decidedBy());
        LocalDate day = request.effective();
        if (day == null || !day.isAfter(today)) {
            application.apply(request, checked, event.decidedBy(), now);
            return;
        }
        CustomerFile file = application.fileOf(request);
        request.change().demandFresh(file.values(), dictionaries.active(today));
        request.schedule(checked, event.decidedBy(), now);
        requests.save(request);
        application.tellScheduled(request, file, day);
    }

    /** Of two requests for one field the earlier one is decided first. */
    private void demandFirst(ChangeRequest request) {
        ChangeRequests.Row mine = ChangeRequests.Row.of(request);
        List<ChangeRequests.Row> rivals = ChangeRivals.of(mine, requests.openOf(request.customer()));
        for (ChangeRequests.Row other : ChangeRivals.before(mine, rivals)) {
            if (other.state() == ChangeRequest.State.ASKED) {
                throw new Refused(
                        ChangeRule.CHANGE_EARLIER_WAITS,
                        name(other.requester()),
                        BusinessDay.of(other.askedAt()).toString());
            }
        }
    }

    // the last who agreed before the one who applies
    private static @Nullable EmployeeId checkedBy(ApprovalView approval, EmployeeId applies) {
        EmployeeId checked = null;
        for (ApprovalView.DecisionView decision : approval.decisions()) {
            if (decision.verb() == ApprovalView.Verb.APPROVED && !decision.who().equals(applies)) {
                checked = decision.who();
            }
        }
        return checked;
    }

    /** Somebody in the chain has a question. */
    void givenBack(@Observes ApprovalGivenBack event) {
        if (isChange(event.subject())) {
            sendBack(event.subject(), event.question(), event.by(), event.at());
        }
    }

    /** A no for good has no place in this chain: it goes back with the reason, and who asked may withdraw. */
    void refused(@Observes ApprovalRefused event) {
        if (isChange(event.subject())) {
            sendBack(event.subject(), event.reason(), event.by(), event.at());
        }
    }

    private void sendBack(SubjectRef subject, String question, EmployeeId by, Instant at) {
        ChangeRequest request = desk.find(ChangeRequestId.of(subject.id()));
        request.giveBack(question, at);
        requests.save(request);
        outbox.notify(
                request.requester(),
                "changeReturned",
                ChangeDesk.link(request.id()),
                Map.of("name", subject.title(), "question", question, "by", name(by)));
    }

    /** The requester took it back in his list of requests: the request is withdrawn with it. */
    void withdrawn(@Observes ApprovalWithdrawn event) {
        if (!isChange(event.subject())) {
            return;
        }
        ChangeRequest request = desk.find(ChangeRequestId.of(event.subject().id()));
        if (request.state() == ChangeRequest.State.ASKED) {
            request.withdraw(event.by(), event.at());
            requests.save(request);
        }
    }

    private String name(EmployeeId id) {
        return people.person(id).map(Person::name).orElse("");
    }

    private static boolean isChange(SubjectRef subject) {
        return subject.kind().equals(ChangeDesk.KIND);
    }
}
