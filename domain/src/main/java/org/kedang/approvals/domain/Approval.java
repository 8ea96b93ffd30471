package org.kedang.approvals.domain;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
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
    private String seats = "";
    private String voted = "";
    private @Nullable LocalDate deadline;
    private @Nullable LocalDate escalatedOn;
    private Instant openedAt;
    private @Nullable Instant closedAt;
    private List<Decision> decisions = new ArrayList<>();
    private String decided = "";
    private long revision;

    @SuppressWarnings("NullAway.Init")
    private Approval() {}

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
        Approval opened = new Approval();
        opened.id = id;
        opened.subject = subject;
        opened.round = round;
        opened.requester = requester.id();
        opened.requesterName = requester.name();
        opened.requesterDepartment = requester.department();
        opened.policy = policy;
        opened.stages = new Stages(stages);
        opened.link = link;
        opened.state = State.WAITING;
        opened.openedAt = at;
        opened.enter(0, at, calendar);
        return opened;
    }

    /** Approves the waiting stage; the next stage waits when the quorum is reached, after the last one it is granted. */
    public void approve(Person who, String note, Instant at, BusinessCalendar calendar) {
        sitting().mustNotMeet();
        decide(who, Verb.APPROVED, note, at);
        if (proceedings().approvalsOf(stage) >= stages.at(stage).quorum()) {
            pass(at, calendar);
        }
    }

    private void pass(Instant at, BusinessCalendar calendar) {
        if (stage + 1 < stages.size()) {
            enter(stage + 1, at, calendar);
        } else {
            close(State.GRANTED, at);
        }
    }

    /**
     * The chair calls the meeting of the waiting stage; from now on it lies with its members (003-R; C11). Called again, the
     * time and place of the last call hold.
     *
     * @param call when and where, in words
     */
    public void convene(Person who, String call, Instant at) {
        Meeting unused = sitting().mustMeet();
        demandDecider(who);
        act(who, bench().principal(who), null, Verb.CONVENED, call, at);
        seats = sitting().seats();
    }

    /** One member votes, for himself or in the place of whom he stands in for; each place has one vote, and each person. */
    public void vote(Person who, Ballot ballot, String word, Instant at) {
        sitting().mustVote(who);
        act(who, placeOf(who).orElse(null), null, ballot.verb(), word, at);
        voted = sitting().taken();
    }

    /**
     * The chair closes the meeting with its minutes. Carried by the majority of its terms the stage is passed; otherwise the
     * request is refused.
     *
     * @param resolved what was resolved, in words
     */
    public void closeMeeting(Person who, String resolved, Minutes minutes, Instant at, BusinessCalendar calendar) {
        Meeting meeting = sitting().mustMeet();
        demandDecider(who);
        boolean carried = sitting().carried(meeting, resolved);
        record(who, bench().principal(who), null, carried ? Verb.CARRIED : Verb.LOST, resolved, -1, at, minutes);
        if (carried) {
            pass(at, calendar);
        } else {
            close(State.REFUSED, at);
        }
    }

    /** The votes that stand in the waiting stage, or in the last one reached. */
    public Tally tally() {
        return Tally.of(proceedings(), stage);
    }

    /** Whether this person could call or close the meeting that waits. */
    public boolean mayChair(Person person) {
        return stages.at(stage).meeting() != null && bench().objection(person).isEmpty();
    }

    /** Whether this person could vote now. */
    public boolean mayVote(Person person) {
        return sitting().objection(person).isEmpty();
    }

    /** In whose place he would vote or has his seat; empty when it is his own. */
    public Optional<Person> placeOf(Person who) {
        return sitting().placeOf(who);
    }

    private Sitting sitting() {
        return new Sitting(state == State.WAITING, stages.at(stage), requester, requesterDepartment, tally());
    }

    private Bench bench() {
        return new Bench(state == State.WAITING, stages.at(stage), requester, requesterDepartment, decided);
    }

    /** Gives the request back to the requester; the question says what he has to answer. */
    public void giveBack(Person who, String question, Instant at) {
        Decision.demand(question, ApprovalsRule.QUESTION_MISSING);
        decide(who, Verb.GAVE_BACK, question, at);
        close(State.GIVEN_BACK, at);
    }

    /**
     * Sends the request back to a step already decided: what was approved from there on must be approved again.
     *
     * @param step index of the earlier stage
     */
    public void sendBack(Person who, int step, String question, Instant at, BusinessCalendar calendar) {
        Decision.demand(question, ApprovalsRule.QUESTION_MISSING);
        demandDecider(who);
        stages.mustBeEarlier(step, stage);
        record(who, bench().principal(who), null, Verb.SENT_BACK, question, step, at, null);
        enter(step, at, calendar);
    }

    /** Hands the waiting stage to another person, who decides it alone (转办). */
    public void transfer(Person who, Person to, String reason, Instant at, BusinessCalendar calendar) {
        sitting().mustNotMeet();
        demandDecider(who);
        bench().mustTakeOver(to);
        act(who, bench().principal(who), to, Verb.TRANSFERRED, reason, at);
        stages = stages.with(stage, stages.at(stage).heldBy(new Stage.Holder(to.id(), to.name())));
        enter(stage, at, calendar);
    }

    /** Asks one more person before deciding oneself; then the stage waits again (加签). */
    public void addBefore(Person who, Person asked, String reason, Instant at, BusinessCalendar calendar) {
        sitting().mustNotMeet();
        demandDecider(who);
        bench().mustServe(asked);
        act(who, bench().principal(who), asked, Verb.ADDED_BEFORE, reason, at);
        stages = stages.asked(stage, stage, asked);
        enter(stage, at, calendar);
    }

    /** Approves, and has one more person decide next (加签). */
    public void addAfter(Person who, Person asked, String reason, Instant at, BusinessCalendar calendar) {
        sitting().mustNotMeet();
        demandDecider(who);
        bench().mustServe(asked);
        act(who, bench().principal(who), asked, Verb.ADDED_AFTER, reason, at);
        stages = stages.asked(stage, stage + 1, asked);
        approve(who, "", at, calendar);
    }

    /** Lets somebody read along (抄送). */
    public void copy(Person who, Person reader, String note, Instant at) {
        if (!involves(who)) {
            throw new Refused(ApprovalsRule.NOT_INVOLVED);
        }
        act(who, null, reader, Verb.COPIED, note, at);
    }

    /** The requester reminds those who have to decide (催办), at most once in four hours. */
    public void urge(Person who, String note, Instant at) {
        bench().mustBeRequester(who, ApprovalsRule.NOT_REQUESTER_TO_URGE);
        proceedings().mustUrge(at);
        act(who, null, null, Verb.URGED, note, at);
    }

    /**
     * Notes that the waiting stage is overdue and the deciders' managers are told; once a stage.
     *
     * @return whether it has to be told now
     */
    public boolean escalate(LocalDate today) {
        LocalDate last = deadline;
        if (state != State.WAITING || last == null || !last.isBefore(today) || escalatedOn != null) {
            return false;
        }
        escalatedOn = today;
        return true;
    }

    /** Says no for good. */
    public void refuse(Person who, String reason, Instant at) {
        Decision.demand(reason, ApprovalsRule.REASON_MISSING);
        sitting().mustNotMeet();
        decide(who, Verb.REFUSED, reason, at);
        close(State.REFUSED, at);
    }

    /** The requester takes the request back. */
    public void withdraw(Person who, Instant at) {
        bench().mustBeRequester(who, ApprovalsRule.NOT_REQUESTER);
        act(who, null, null, Verb.WITHDREW, "", at);
        close(State.WITHDRAWN, at);
    }

    /** Whether this person takes or took part: asked, has decided, or could decide in one of the stages. */
    public boolean involves(Person person) {
        return person.id().equals(requester)
                || proceedings().name(person.id())
                || Bench.anyAdmits(stages.list(), person, requesterDepartment);
    }

    /** Whether this person could approve, give back or refuse now. */
    public boolean mayBeDecidedBy(Person person) {
        return stages.at(stage).meeting() == null && bench().objection(person).isEmpty();
    }

    /** Whether it waits for this person: to decide, to take the chair of its meeting, or to vote in it. */
    public boolean waitsFor(Person person) {
        return bench().objection(person).isEmpty() || mayVote(person);
    }

    /** @throws Refused why this person could not decide now */
    public void demandDecider(Person who) {
        bench().mustDecide(who);
    }

    private void decide(Person who, Verb verb, String note, Instant at) {
        demandDecider(who);
        act(who, bench().principal(who), null, verb, note, at);
    }

    /** Whose deputy he is in the waiting stage; empty when he decides it himself, or not at all. */
    public Optional<Person> principalOf(Person who) {
        return bench().principalOf(who);
    }

    private void act(
            Person who, @Nullable Person principal, @Nullable Person target, Verb verb, String note, Instant at) {
        record(who, principal, target, verb, note, -1, at, null);
    }

    private void record(
            Person who,
            @Nullable Person principal,
            @Nullable Person target,
            Verb verb,
            String note,
            int step,
            Instant at,
            @Nullable Minutes minutes) {
        decisions.add(new Decision(
                decisions.size(), stage, who, principal, target, verb, Decision.note(note), step, at, minutes));
        decided = proceedings().approvers().stream().map(EmployeeId::toString).collect(Collectors.joining(" "));
    }

    private void enter(int next, Instant at, BusinessCalendar calendar) {
        stage = next;
        seats = "";
        voted = "";
        escalatedOn = null;
        Stage entered = stages.at(next);
        desk = entered.desk(requesterDepartment).key();
        deadline =
                entered.workingDays() == 0 ? null : calendar.after(BusinessCalendar.dayOf(at), entered.workingDays());
    }

    private void close(State end, Instant at) {
        state = end;
        closedAt = at;
        desk = null;
        seats = "";
        voted = "";
        deadline = null;
    }

    /** Where it stands, with all that belongs to it. */
    public Verdict verdict() {
        return state == State.WAITING ? new Verdict.Waiting(stage, stages.at(stage), deadline) : Verdict.of(decisions);
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

    /** Where it lies besides its desk: with the members of the meeting that was called. */
    public List<Desk> seats() {
        return Desk.list(seats);
    }

    /** Whether this person's place in the meeting has voted. */
    public boolean hasVoted(EmployeeId person) {
        return voted.contains(person.toString());
    }

    /** Last day of the waiting stage; null when it has none or the approval is closed. */
    public @Nullable LocalDate deadline() {
        return deadline;
    }

    /** When the managers of those who have to decide were told that the waiting stage is overdue; null when not. */
    public @Nullable LocalDate escalatedOn() {
        return escalatedOn;
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

    /** What the decisions mean now. */
    public Proceedings proceedings() {
        return Proceedings.of(decisions);
    }

    /** All decisions in the order they were made. */
    public List<Decision> decisions() {
        return List.copyOf(decisions);
    }

    public long revision() {
        return revision;
    }
}
