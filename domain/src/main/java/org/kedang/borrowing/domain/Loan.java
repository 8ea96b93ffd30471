package org.kedang.borrowing.domain;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kedang.kit.domain.BusinessCalendar;
import org.kedang.kit.domain.EmployeeId;
import org.kedang.kit.domain.Refused;
import org.kedang.kit.domain.Secrecy;

/**
 * 借阅: one borrowing of the files of some customers, from the form (F18) over the decision to the return (F19). Asked for,
 * it is refused, taken back, or lent; lent, it is overdue by the clock alone once its last day is over, until it is returned
 * or prolonged by a new one. It closes when everything that was lent has come back as it was, or every difference is explained.
 */
public final class Loan {
    /** Most characters of a note. */
    public static final int NOTE_LIMIT = 500;
    /** Most pages of a paper file. */
    public static final int MOST_PAGES = 100_000;

    private final LoanId id;
    private final String number;
    private final LoanWish wish;
    private final Secrecy secrecy;
    private final UUID approval;
    private final Instant askedAt;
    private State state;
    private @Nullable Decision decision;
    private @Nullable UUID grant;
    private List<LentPaper> papers;
    private @Nullable HandOut handOut;
    private @Nullable Return returned;
    private @Nullable Closing closing;
    private @Nullable Instant remindedAt;
    private @Nullable Instant endToldAt;
    private final long revision;

    /** Where a loan stands. That a lent one is overdue is told by the clock, see {@link #standing}. */
    public enum State {
        ASKED,
        REFUSED,
        WITHDRAWN,
        LENT,
        /** prolonged by another loan, which takes its place */
        EXTENDED,
        /** came back with differences nobody has explained yet */
        RETURNED,
        CLOSED
    }

    /** Where a loan stands at an instant, as the register shows it (003-C §四3). */
    public enum Standing {
        ASKED,
        REFUSED,
        WITHDRAWN,
        LENT,
        /** its last day is over and it did not come back: nothing can be read any more */
        OVERDUE,
        EXTENDED,
        RETURNED,
        CLOSED
    }

    /** What was decided. */
    public record Decision(EmployeeId by, Instant at, String note) {}

    /** That paper went over the counter: how many pages, and what was noted. */
    public record HandOut(EmployeeId by, Instant at, int pages, String note) {}

    /**
     * What came back.
     *
     * @param pages how many pages; 0 without paper
     * @param condition how the paper looks; null without paper
     */
    public record Return(EmployeeId by, Instant at, int pages, @Nullable PaperCondition condition, String note) {}

    /** That the loop was closed, and how differences were explained; blank when there were none. */
    public record Closing(EmployeeId by, Instant at, String explanation) {}

    /** What happened to a loan since it was asked for; as it was stored. */
    public record Course(
            State state,
            @Nullable Decision decision,
            @Nullable UUID grant,
            List<LentPaper> papers,
            @Nullable HandOut handOut,
            @Nullable Return returned,
            @Nullable Closing closing,
            @Nullable Instant remindedAt,
            @Nullable Instant endToldAt) {
        public Course {
            papers = List.copyOf(papers);
        }
    }

    /** A loan as it was stored. */
    public Loan(
            LoanId id,
            String number,
            LoanWish wish,
            Secrecy secrecy,
            UUID approval,
            Instant askedAt,
            Course course,
            long revision) {
        this.id = id;
        this.number = number;
        this.wish = wish;
        this.secrecy = secrecy;
        this.approval = approval;
        this.askedAt = askedAt;
        this.state = course.state();
        this.decision = course.decision();
        this.grant = course.grant();
        this.papers = course.papers();
        this.handOut = course.handOut();
        this.returned = course.returned();
        this.closing = course.closing();
        this.remindedAt = course.remindedAt();
        this.endToldAt = course.endToldAt();
        this.revision = revision;
    }

    /**
     * Somebody asks for files of others.
     *
     * @param number of the register
     * @param secrecy the highest one among the files: the chain follows it
     * @param approval the approval that decides
     * @throws Refused by field as {@link LoanWish} demands
     */
    public static Loan ask(LoanId id, String number, LoanWish wish, Secrecy secrecy, UUID approval, Instant now) {
        wish.demand();
        return new Loan(
                id,
                number,
                wish,
                secrecy,
                approval,
                now,
                new Course(State.ASKED, null, null, List.of(), null, null, null, null, null),
                0);
    }

    /**
     * The chain has agreed: it is lent.
     *
     * @param open what opens the files to the borrower; null when nothing is lent on the screen
     * @param lent the papers of the files as they are now
     * @throws Refused {@code LOAN_WRONG_STATE}, {@code LOAN_TERM_OVER}
     */
    public void lend(@Nullable UUID open, List<LentPaper> lent, EmployeeId by, Instant now) {
        demand(State.ASKED);
        if (!now.isBefore(wish.term().ends())) {
            throw new Refused(LoanRule.LOAN_TERM_OVER, wish.term().until().toString());
        }
        state = State.LENT;
        decision = new Decision(by, now, "");
        grant = open;
        papers = List.copyOf(lent);
    }

    /** The chain has said no, or asks something: the borrower asks anew. */
    public void refuse(EmployeeId by, String reason, Instant now) {
        demand(State.ASKED);
        state = State.REFUSED;
        decision = new Decision(by, now, reason);
    }

    /** @throws Refused {@code LOAN_NOT_BORROWER}, {@code LOAN_WRONG_STATE} */
    public void withdraw(EmployeeId by, Instant now) {
        demandBorrower(by);
        demand(State.ASKED);
        state = State.WITHDRAWN;
        decision = new Decision(by, now, "");
    }

    /**
     * Paper goes over the counter.
     *
     * @throws Refused {@code LOAN_WRONG_STATE}, {@code LOAN_NO_PAPER}, {@code LOAN_PAGES_WRONG}, {@code LOAN_NOTE_TOO_LONG}
     */
    public void handOut(int pages, String note, EmployeeId by, Instant now) {
        demand(State.LENT);
        if (!wish.scope().paper()) {
            throw new Refused(LoanRule.LOAN_NO_PAPER);
        }
        if (handOut != null || !now.isBefore(wish.term().ends())) {
            throw new Refused(LoanRule.LOAN_WRONG_STATE);
        }
        if (pages < 1 || pages > MOST_PAGES) {
            throw new Refused(LoanRule.LOAN_PAGES_WRONG, MOST_PAGES);
        }
        handOut = new HandOut(by, now, pages, note(note));
    }

    /** Another loan takes its place; what was lent, and over the counter, goes over to that one. */
    public void extended() {
        demand(State.LENT);
        state = State.EXTENDED;
    }

    /** What an extension takes over from the loan it prolongs: the papers as they were first lent, and the paper handed out. */
    public void takeOver(Loan before) {
        papers = before.papers;
        handOut = before.handOut;
    }

    /**
     * It comes back. Without a difference it is closed at once.
     *
     * @param pages how many pages came back; 0 when none were handed out
     * @param condition how the paper looks; null when none was handed out
     * @param checked the lent papers with what was found of each
     * @throws Refused {@code LOAN_WRONG_STATE}, {@code LOAN_PAGES_WRONG}, {@code LOAN_NOTE_TOO_LONG}
     */
    public void giveBack(
            int pages,
            @Nullable PaperCondition condition,
            String note,
            List<LentPaper> checked,
            EmployeeId by,
            Instant now) {
        demand(State.LENT);
        boolean paper = handOut != null;
        if (pages < 0 || pages > MOST_PAGES || (paper && condition == null)) {
            throw new Refused(LoanRule.LOAN_PAGES_WRONG, MOST_PAGES);
        }
        papers = List.copyOf(checked);
        returned = new Return(by, now, paper ? pages : 0, paper ? condition : null, note(note));
        state = State.RETURNED;
        if (differences() == 0) {
            close("", by, now);
        }
    }

    /**
     * The archivist explains the differences, and the loop closes.
     *
     * @throws Refused {@code LOAN_WRONG_STATE}, {@code LOAN_DIFFERENCES_OPEN} without an explanation,
     *     {@code LOAN_NOTE_TOO_LONG}
     */
    public void close(String explanation, EmployeeId by, Instant now) {
        demand(State.RETURNED);
        String words = note(explanation);
        if (words.isEmpty() && differences() > 0) {
            throw new Refused(LoanRule.LOAN_DIFFERENCES_OPEN, differences());
        }
        closing = new Closing(by, now, words);
        state = State.CLOSED;
    }

    /** In how many points what came back differs from what was lent. */
    public int differences() {
        Return back = returned;
        if (back == null) {
            return 0;
        }
        int count = (int) papers.stream()
                .filter(paper -> paper.found() != null && paper.found() != LentPaper.Found.SAME)
                .count();
        HandOut out = handOut;
        if (out != null) {
            count += back.pages() == out.pages() ? 0 : 1;
            count += back.condition() == PaperCondition.SOUND ? 0 : 1;
        }
        return count;
    }

    /** The borrower was reminded of the last day. */
    public void reminded(Instant now) {
        remindedAt = now;
    }

    /** The borrower and those who answer for the files were told that it has ended. */
    public void endTold(Instant now) {
        endToldAt = now;
    }

    /** Whether the borrower is to be reminded now: its last day is near. */
    public boolean remindable(LoanPolicy policy, Instant now) {
        Instant day = policy.reminder(wish.term().until())
                .atStartOfDay(BusinessCalendar.ZONE)
                .toInstant();
        return state == State.LENT
                && remindedAt == null
                && !now.isBefore(day)
                && now.isBefore(wish.term().ends());
    }

    /** Whether its end is to be told now. */
    public boolean endTellable(Instant now) {
        return standing(now) == Standing.OVERDUE && endToldAt == null;
    }

    /** How it stands at the instant. */
    public Standing standing(Instant now) {
        return state == State.LENT && !now.isBefore(wish.term().ends())
                ? Standing.OVERDUE
                : Standing.valueOf(state.name());
    }

    /** @throws Refused {@code LOAN_NOT_BORROWER} */
    public void demandBorrower(EmployeeId who) {
        if (!wish.borrower().equals(who)) {
            throw new Refused(LoanRule.LOAN_NOT_BORROWER);
        }
    }

    /** @throws Refused {@code LOAN_WRONG_STATE} */
    public void demand(State wanted) {
        if (state != wanted) {
            throw new Refused(LoanRule.LOAN_WRONG_STATE);
        }
    }

    private static String note(String words) {
        String text = words.strip();
        if (text.length() > NOTE_LIMIT) {
            throw new Refused(LoanRule.LOAN_NOTE_TOO_LONG, NOTE_LIMIT);
        }
        return text;
    }

    public LoanId id() {
        return id;
    }

    public String number() {
        return number;
    }

    public LoanWish wish() {
        return wish;
    }

    public Secrecy secrecy() {
        return secrecy;
    }

    public UUID approval() {
        return approval;
    }

    public Instant askedAt() {
        return askedAt;
    }

    /** What happened to it so far. */
    public Course course() {
        return new Course(state, decision, grant, papers, handOut, returned, closing, remindedAt, endToldAt);
    }

    public State state() {
        return state;
    }

    public long revision() {
        return revision;
    }
}
