package org.kedang.profiles.domain;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kedang.kit.domain.EmployeeId;
import org.kedang.kit.domain.Refused;

/**
 * A request to change the firm's rules 制度修改申请 (002 §5.1).
 *
 * <p>An officer proposes the next version of a policy or of the dictionary, or to take up a profile, with a reason, a clause
 * and a first day. The general manager decides; until then nothing is different. With his yes the version is written, and
 * counts from its day, or from the next possible one when that has gone by. It may come back with a question; it is mended
 * and asked again. Who asked may take it back as long as it is not granted. Nothing that was begun before is touched.
 */
public final class RuleChange {

    /** What is to be changed. */
    public enum Kind {
        OPENING,
        CHANGING,
        TRIGGERS,
        STAGES,
        DICTIONARY,
        /** all of them: the firm takes up a ready set */
        PROFILE
    }

    /** Where the request stands. */
    public enum State {
        /** the general manager decides */
        ASKED,
        /** back at who asked, with a question */
        RETURNED,
        /** written as a version */
        GRANTED,
        WITHDRAWN
    }

    private RuleChangeId id;
    private Kind kind;
    private String title;
    private RuleProposal proposal;
    private LocalDate startsOn;
    private String note;
    private String clause;
    private EmployeeId requester;
    private State state;
    private UUID approval;
    private Instant askedAt;
    private String question;

    @Nullable
    private EmployeeId decidedBy;

    @Nullable
    private Instant decidedAt;

    @Nullable
    private LocalDate inForceFrom;

    private Instant changedAt;
    private long revision;

    /**
     * What is asked.
     *
     * @param title the words people know it by, for example 建档流程 v3
     * @param startsOn first day wished for
     * @param note why
     * @param clause clause it rests on; may be empty
     */
    public record Wish(String title, RuleProposal proposal, LocalDate startsOn, String note, String clause) {}

    @SuppressWarnings("NullAway") // for the mapper
    private RuleChange() {}

    private RuleChange(RuleChangeId id, Kind kind, Wish wish, EmployeeId requester, UUID approval, Instant now) {
        this.id = id;
        this.kind = kind;
        this.title = wish.title();
        this.proposal = wish.proposal();
        this.startsOn = wish.startsOn();
        this.note = wish.note();
        this.clause = wish.clause();
        this.requester = requester;
        this.state = State.ASKED;
        this.approval = approval;
        this.askedAt = now;
        this.question = "";
        this.changedAt = now;
    }

    /** Somebody asks; {@code approval} was opened for it. */
    public static RuleChange ask(
            RuleChangeId id, Kind kind, Wish wish, EmployeeId requester, UUID approval, Instant now) {
        return new RuleChange(id, kind, wish, requester, approval, now);
    }

    /**
     * Whether somebody may ask it again with rules of a kind.
     *
     * @throws Refused RULES_NOT_REQUESTER, RULES_WRONG_STATE, RULES_OTHER_KIND
     */
    public void demandMendable(Kind with, EmployeeId by) {
        demandRequester(by);
        demand(State.RETURNED);
        if (with != kind) {
            throw new Refused(ProfileRule.RULES_OTHER_KIND);
        }
    }

    /** Who asked mends it and asks again. */
    public void mend(Wish wish, UUID opened, EmployeeId by, Instant now) {
        demandMendable(kind, by);
        title = wish.title();
        proposal = wish.proposal();
        startsOn = wish.startsOn();
        note = wish.note();
        clause = wish.clause();
        state = State.ASKED;
        approval = opened;
        askedAt = now;
        question = "";
        changedAt = now;
    }

    /** Goes back to who asked. */
    public void giveBack(String asked, Instant now) {
        demand(State.ASKED);
        state = State.RETURNED;
        question = asked.strip();
        changedAt = now;
    }

    /** Who asked takes it back for good. */
    public void withdraw(EmployeeId by, Instant now) {
        demandRequester(by);
        if (state != State.ASKED && state != State.RETURNED) {
            throw new Refused(ProfileRule.RULES_WRONG_STATE);
        }
        state = State.WITHDRAWN;
        changedAt = now;
    }

    /**
     * It is granted.
     *
     * @param earliest the first day on which a version may begin
     * @return the first day of the versions: the one wished for, or the earliest when that has gone by
     */
    public LocalDate grant(EmployeeId by, LocalDate earliest, Instant now) {
        demand(State.ASKED);
        LocalDate day = startsOn.isBefore(earliest) ? earliest : startsOn;
        state = State.GRANTED;
        decidedBy = by;
        decidedAt = now;
        inForceFrom = day;
        changedAt = now;
        return day;
    }

    private void demandRequester(EmployeeId by) {
        if (!by.equals(requester)) {
            throw new Refused(ProfileRule.RULES_NOT_REQUESTER);
        }
    }

    private void demand(State wanted) {
        if (state != wanted) {
            throw new Refused(ProfileRule.RULES_WRONG_STATE);
        }
    }

    public RuleChangeId id() {
        return id;
    }

    public Kind kind() {
        return kind;
    }

    public String title() {
        return title;
    }

    public RuleProposal proposal() {
        return proposal;
    }

    /** The first day wished for. */
    public LocalDate startsOn() {
        return startsOn;
    }

    public String note() {
        return note;
    }

    public String clause() {
        return clause;
    }

    public EmployeeId requester() {
        return requester;
    }

    public State state() {
        return state;
    }

    /** The running or last approval. */
    public UUID approval() {
        return approval;
    }

    /** When it was asked, or asked again. */
    public Instant askedAt() {
        return askedAt;
    }

    /** The question of a returned request; empty otherwise. */
    public String question() {
        return question;
    }

    public @Nullable EmployeeId decidedBy() {
        return decidedBy;
    }

    public @Nullable Instant decidedAt() {
        return decidedAt;
    }

    /** The first day of the versions it made; null before. */
    public @Nullable LocalDate inForceFrom() {
        return inForceFrom;
    }

    public Instant changedAt() {
        return changedAt;
    }

    public long revision() {
        return revision;
    }
}
