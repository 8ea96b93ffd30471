package org.kedang.approvals.domain;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kedang.approvals.domain.Decision.Verb;
import org.kedang.kit.domain.BusinessCalendar;
import org.kedang.kit.domain.DepartmentId;
import org.kedang.kit.domain.EmployeeId;
import org.kedang.kit.domain.Refused;

/**
 * One round of decisions on one subject (002 §3.2, §5.2). The stages were frozen into it when it was opened, so a policy
 * changed later does not rewrite it. Every act goes through one door that keeps the rules: nothing after closing, nobody
 * on his own request, only the stage's role and department, each person once. A request that was given back is answered
 * by opening the next round; this one stays as it was.
 */
public final class Approval {
    /** Most characters of a comment, question or reason, counted in code points. */
    public static final int NOTE_LIMIT = 1000;

    /** Where an approval stands; {@link #verdict()} tells it with all that belongs to it. */
    public enum State {
        WAITING,
        GRANTED,
        GIVEN_BACK,
        WITHDRAWN,
        REFUSED
    }

    private UUID id;
    private Subject subject;
    private int round;
    private EmployeeId requester;
    private String requesterName;
    private DepartmentId requesterDepartment;
    private String policy;
    private Stages stages;
    private String link;
    private State state;
    private int stage;
    private @Nullable String desk;
    private @Nullable LocalDate deadline;
    private Instant openedAt;
    private @Nullable Instant closedAt;
    private List<Decision> decisions = new ArrayList<>();
    private long revision;

    @SuppressWarnings("NullAway.Init")
    private Approval() {}

    private Approval(UUID id, Subject subject, int round, Person requester, String policy, Stages stages, String link) {
        this.id = id;
        this.subject = subject;
        this.round = round;
        this.requester = requester.id();
        this.requesterName = requester.name();
        this.requesterDepartment = requester.department();
        this.policy = policy;
        this.stages = stages;
        this.link = link;
        this.state = State.WAITING;
        this.openedAt = Instant.EPOCH;
    }

    /**
     * Opens a round.
     *
     * @param round 1 for a new subject, one more each time it is opened again
     * @param policy the name of the policy the stages were built from
     * @param link the subject's page inside the portal
     */
    public static Approval open(
            UUID id,
            Subject subject,
            int round,
            Person requester,
            String policy,
            List<Stage> stages,
            String link,
            Instant at,
            BusinessCalendar calendar) {
        if (round < 1) {
            throw new IllegalArgumentException("rounds count from 1, not " + round);
        }
        Approval opened = new Approval(id, subject, round, requester, policy, new Stages(stages), link);
        opened.openedAt = at;
        opened.enter(0, at, calendar);
        return opened;
    }

    /** Approves the waiting stage; the next stage waits when the quorum is reached, after the last one it is granted. */
    public void approve(Person who, String note, Instant at, BusinessCalendar calendar) {
        decide(who, Verb.APPROVED, note, at);
        long approvals = decisions.stream()
                .filter(d -> d.stage() == stage && d.verb() == Verb.APPROVED)
                .count();
        if (approvals < stages.at(stage).quorum()) {
            return;
        }
        if (stage + 1 < stages.size()) {
            enter(stage + 1, at, calendar);
        } else {
            close(State.GRANTED, at);
        }
    }

    /** Gives the request back to the requester; the question says what he has to answer. */
    public void giveBack(Person who, String question, Instant at) {
        if (question.isBlank()) {
            throw new Refused(ApprovalsRule.QUESTION_MISSING);
        }
        decide(who, Verb.GAVE_BACK, question, at);
        close(State.GIVEN_BACK, at);
    }

    /** Says no for good. */
    public void refuse(Person who, String reason, Instant at) {
        if (reason.isBlank()) {
            throw new Refused(ApprovalsRule.REASON_MISSING);
        }
        decide(who, Verb.REFUSED, reason, at);
        close(State.REFUSED, at);
    }

    /** The requester takes the request back. */
    public void withdraw(Person who, Instant at) {
        if (state != State.WAITING) {
            throw new Refused(ApprovalsRule.CLOSED);
        }
        if (!who.id().equals(requester)) {
            throw new Refused(ApprovalsRule.NOT_REQUESTER);
        }
        record(who, Verb.WITHDREW, "", at);
        close(State.WITHDRAWN, at);
    }

    /** Whether this person takes or took part: asked, has decided, or could decide in one of the stages. */
    public boolean involves(Person person) {
        return person.id().equals(requester)
                || decisions.stream().anyMatch(d -> d.who().equals(person.id()))
                || stages.list().stream().anyMatch(s -> s.admits(person, requesterDepartment));
    }

    /** Whether this person could approve, give back or refuse now. */
    public boolean mayBeDecidedBy(Person person) {
        return objection(person).isEmpty();
    }

    private void decide(Person who, Verb verb, String note, Instant at) {
        objection(who).ifPresent(rule -> {
            throw new Refused(rule);
        });
        record(who, verb, note, at);
    }

    private Optional<ApprovalsRule> objection(Person who) {
        if (state != State.WAITING) {
            return Optional.of(ApprovalsRule.CLOSED);
        }
        if (who.id().equals(requester)) {
            return Optional.of(ApprovalsRule.OWN_REQUEST);
        }
        if (!stages.at(stage).admits(who, requesterDepartment)) {
            return Optional.of(ApprovalsRule.NOT_YOUR_STAGE);
        }
        if (decisions.stream().anyMatch(d -> d.who().equals(who.id()))) {
            return Optional.of(ApprovalsRule.ALREADY_DECIDED);
        }
        return Optional.empty();
    }

    private void record(Person who, Verb verb, String note, Instant at) {
        String text = note.strip();
        int length = text.codePointCount(0, text.length());
        if (length > NOTE_LIMIT) {
            throw new Refused(ApprovalsRule.NOTE_TOO_LONG, length);
        }
        decisions.add(new Decision(decisions.size(), stage, who, verb, text, at));
    }

    private void enter(int next, Instant at, BusinessCalendar calendar) {
        stage = next;
        Stage entered = stages.at(next);
        desk = entered.desk(requesterDepartment).key();
        deadline =
                entered.workingDays() == 0 ? null : calendar.after(BusinessCalendar.dayOf(at), entered.workingDays());
    }

    private void close(State end, Instant at) {
        state = end;
        closedAt = at;
        desk = null;
        deadline = null;
    }

    /** Where it stands, with all that belongs to it. */
    public Verdict verdict() {
        if (state == State.WAITING) {
            return new Verdict.Waiting(stage, stages.at(stage), deadline);
        }
        Decision last = decisions.get(decisions.size() - 1);
        return switch (last.verb()) {
            case APPROVED -> new Verdict.Granted(last.who(), last.at());
            case GAVE_BACK -> new Verdict.GivenBack(last.who(), last.note(), last.at());
            case REFUSED -> new Verdict.Refused(last.who(), last.note(), last.at());
            case WITHDREW -> new Verdict.Withdrawn(last.who(), last.at());
        };
    }

    public UUID id() {
        return id;
    }

    public Subject subject() {
        return subject;
    }

    /** 1 for the first approval of the subject, one more each time it was opened again. */
    public int round() {
        return round;
    }

    public EmployeeId requester() {
        return requester;
    }

    /** The requester's name when he asked. */
    public String requesterName() {
        return requesterName;
    }

    /** The requester's department when he asked; stages of that scope are decided there. */
    public DepartmentId requesterDepartment() {
        return requesterDepartment;
    }

    public String policy() {
        return policy;
    }

    /** The stages as they were when it was opened. */
    public List<Stage> stages() {
        return stages.list();
    }

    /** Index of the waiting stage; of the last one reached when it is closed. */
    public int stage() {
        return stage;
    }

    public State state() {
        return state;
    }

    /** Whose desk it lies on; null when it is closed. */
    public @Nullable Desk desk() {
        return desk == null ? null : new Desk(desk);
    }

    /** Last day of the waiting stage; null when it has none or the approval is closed. */
    public @Nullable LocalDate deadline() {
        return deadline;
    }

    public String link() {
        return link;
    }

    public Instant openedAt() {
        return openedAt;
    }

    public @Nullable Instant closedAt() {
        return closedAt;
    }

    /** All decisions in the order they were made. */
    public List<Decision> decisions() {
        return List.copyOf(decisions);
    }

    public long revision() {
        return revision;
    }
}
