package org.kedang.profiles.domain;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kedang.kit.domain.CustomerId;
import org.kedang.kit.domain.DepartmentId;
import org.kedang.kit.domain.EmployeeId;
import org.kedang.kit.domain.Refused;

/**
 * The customer registration form 客户信息登记表 (F01; 002 §3.2, §5.1).
 *
 * <p>A rep starts a form and types what he knows; whatever he typed is kept, right or wrong, and saves itself while it is a
 * draft. When he submits it, an approval by the chain of the active policy begins: the data administrator asks the customer
 * whether the data are true. If the customer confirms, the form is verified; when the last step of the chain has agreed it
 * is filed, a number is given and the form stays attached to the file for good. If he cannot confirm, the form goes back to
 * the rep with the text of the question, keeps everything typed, and may be submitted again. The rep may withdraw a form as
 * long as it is not filed. No number is used before filing.
 */
public final class Registration {

    /** Where the form stands. */
    public enum State {
        DRAFT,
        SUBMITTED,
        RETURNED,
        FILED,
        WITHDRAWN;

        /** Whether the author may go on typing. */
        public boolean open() {
            return this == DRAFT || this == RETURNED;
        }
    }

    /** Most papers of one form. */
    public static final int MOST_PAPERS = 20;

    private RegistrationId id;
    private EmployeeId author;
    private EmployeeId handler;
    private DepartmentId department;
    private FieldValues values;
    private FileTier tier;
    private State state;

    @Nullable
    private UUID approval;

    private List<RegistrationStep> steps;

    @Nullable
    private Verification verification;

    private String notSame;
    private int policy;
    private List<FormPaper> papers;

    @Nullable
    private CustomerRating rating;

    @Nullable
    private CustomerId customer;

    private ExpectedSale.Payment expectedPayment;
    private BigDecimal expectedAmount;
    private Instant createdAt;
    private Instant changedAt;
    private long revision;

    @SuppressWarnings("NullAway") // for the mapper
    private Registration() {}

    private Registration(
            RegistrationId id,
            EmployeeId author,
            EmployeeId handler,
            DepartmentId department,
            FieldValues values,
            FileTier tier,
            Instant now) {
        this.id = id;
        this.author = author;
        this.handler = handler;
        this.department = department;
        this.values = values;
        this.tier = tier;
        this.state = State.DRAFT;
        this.steps = List.of(new RegistrationStep(RegistrationStep.Kind.STARTED, now, author, ""));
        this.notSame = "";
        this.papers = List.of();
        this.expectedPayment = ExpectedSale.UNSAID.payment();
        this.expectedAmount = ExpectedSale.UNSAID.amount();
        this.createdAt = now;
        this.changedAt = now;
    }

    /**
     * A rep begins a form.
     *
     * @param handler who really dealt with the customer first; usually the author himself
     * @param department the author's department today; the file will belong to it
     */
    public static Registration start(
            RegistrationId id,
            EmployeeId author,
            EmployeeId handler,
            DepartmentId department,
            FieldValues values,
            FileTier tier,
            Instant now) {
        return new Registration(id, author, handler, department, values, tier, now);
    }

    /** Keeps what was typed, whatever it is. */
    public void type(FieldValues typed, FileTier wanted, EmployeeId by, Instant now) {
        demandOpenFor(by);
        values = typed;
        tier = wanted;
        changedAt = now;
    }

    /** The author says what he expects to sell the customer. */
    public void expect(ExpectedSale sale, EmployeeId by, Instant now) {
        demandOpenFor(by);
        expectedPayment = sale.payment();
        expectedAmount = sale.amount();
        changedAt = now;
    }

    /**
     * Hands the form in.
     *
     * @param policyVersion the version of the opening policy it keeps from now on
     * @param notSame why this customer is none of the similar ones; empty when there were none
     */
    public void submit(UUID approval, int policyVersion, String notSame, EmployeeId by, Instant now) {
        demandOpenFor(by);
        this.approval = approval;
        this.policy = policyVersion;
        this.notSame = notSame.strip();
        state = State.SUBMITTED;
        note(RegistrationStep.Kind.SUBMITTED, now, by, "");
    }

    /** Goes back to the author with a question; everything typed stays. */
    public void giveBack(String question, EmployeeId by, Instant now) {
        demand(State.SUBMITTED);
        if (question.isBlank()) {
            throw new Refused(FileRule.QUESTION_MISSING);
        }
        state = State.RETURNED;
        undo(EnumSet.allOf(StageDuty.class));
        approval = null;
        note(RegistrationStep.Kind.RETURNED, now, by, question.strip());
    }

    /**
     * Stages are to decide again: what they have done does not count any longer.
     *
     * @param duties what those stages answer for
     * @throws Refused {@code WRONG_STATE} when the file that rests on it is open already
     */
    public void reopen(Set<StageDuty> duties) {
        Set<StageDuty> bound = EnumSet.of(StageDuty.SIGN, StageDuty.WRITE_BACK);
        if (state == State.FILED && !bound.containsAll(duties)) {
            throw new Refused(FileRule.WRONG_STATE);
        }
        undo(duties);
    }

    private void undo(Set<StageDuty> duties) {
        if (duties.contains(StageDuty.VERIFY)) {
            verification = null;
        }
        if (duties.contains(StageDuty.RATE)) {
            rating = null;
        }
        if (duties.contains(StageDuty.ACCEPT_PAPERS)) {
            papers = papers.stream().map(paper -> paper.taken(false)).toList();
        }
    }

    /** When the form was handed in last; when it was begun while it never was. Its policy is that day's (002 §5.1). */
    public Instant submittedAt() {
        Instant at = createdAt;
        for (RegistrationStep step : steps) {
            if (step.kind() == RegistrationStep.Kind.SUBMITTED) {
                at = step.at();
            }
        }
        return at;
    }

    /** The author takes the form back for good. */
    public void withdraw(String reason, EmployeeId by, Instant now) {
        demandAuthor(by);
        if (state == State.FILED || state == State.WITHDRAWN) {
            throw new Refused(FileRule.WRONG_STATE);
        }
        state = State.WITHDRAWN;
        note(RegistrationStep.Kind.WITHDRAWN, now, by, reason.strip());
    }

    /** The data administrator has asked the customer and enters the data as confirmed. */
    public void verify(Verification verified, FieldValues entered, String notSameNote, Instant now) {
        demand(State.SUBMITTED);
        if (verified.by().equals(author)) {
            throw new Refused(FileRule.OWN_FORM);
        }
        verification = verified;
        values = entered;
        if (!notSameNote.isBlank()) {
            notSame = notSameNote.strip();
        }
        note(RegistrationStep.Kind.VERIFIED, now, verified.by(), verified.note());
    }

    /** The head of the department rates value and risk before the file is opened (003-E 1). */
    public void rate(CustomerRating rated) {
        demand(State.SUBMITTED);
        if (rated.by().equals(author)) {
            throw new Refused(FileRule.OWN_FORM);
        }
        rating = rated;
        note(RegistrationStep.Kind.RATED, rated.at(), rated.by(), rated.basis());
    }

    /** A decider signs; the note may be empty. */
    public void sign(String text, EmployeeId by, Instant now) {
        demandHandedIn();
        note(RegistrationStep.Kind.SIGNED, now, by, text.strip());
    }

    /**
     * The papers have been looked at one by one (003-M 一.1, 二).
     *
     * @param right codes of the papers that are complete and legible
     */
    public void acceptPapers(Set<String> right, String text, EmployeeId by, Instant now) {
        demand(State.SUBMITTED);
        papers = papers.stream()
                .map(paper -> paper.taken(right.contains(paper.code())))
                .toList();
        note(RegistrationStep.Kind.PAPERS_ACCEPTED, now, by, text.strip());
    }

    /** The number stands on the card (003-A 4). */
    public void confirmNumber(String number, EmployeeId by, Instant now) {
        demand(State.FILED);
        note(RegistrationStep.Kind.NUMBER_WRITTEN, now, by, number);
    }

    /** Whether the number was written back on the card. */
    public boolean numberWritten() {
        return steps.stream().anyMatch(step -> step.kind() == RegistrationStep.Kind.NUMBER_WRITTEN);
    }

    /** The author lays a paper to the form. */
    public void attach(String code, Evidence evidence, EmployeeId by, Instant now) {
        demandOpenFor(by);
        if (papers.size() >= MOST_PAPERS) {
            throw new Refused(FileRule.TOO_MANY_PAPERS, MOST_PAPERS);
        }
        List<FormPaper> more = new ArrayList<>(papers);
        more.add(new FormPaper(code, evidence, false));
        papers = List.copyOf(more);
        changedAt = now;
    }

    /** The author takes a paper away again. */
    public void detach(EvidenceId evidence, EmployeeId by, Instant now) {
        demandOpenFor(by);
        papers = papers.stream()
                .filter(paper -> !paper.evidence().id().equals(evidence))
                .toList();
        changedAt = now;
    }

    /**
     * The chain has agreed: the form becomes the first page of the customer's file.
     *
     * @param verified whether the chain demands that somebody asked the customer
     */
    public void file(CustomerId opened, boolean verified, EmployeeId by, Instant now) {
        demand(State.SUBMITTED);
        if (verified && verification == null) {
            throw new Refused(FileRule.VERIFICATION_MISSING);
        }
        customer = opened;
        state = State.FILED;
        note(RegistrationStep.Kind.FILED, now, by, "");
    }

    /**
     * A consent was taken back while the form is no file yet: what it was about leaves the form, wherever the form stands, and
     * whoever decides sees why (PIPL 15).
     *
     * @throws Refused {@code WRONG_STATE} when the file is open; then the consent is taken back there
     */
    public void takeOut(Erasure erasure, String reason, EmployeeId by, Instant now) {
        if (state == State.FILED) {
            throw new Refused(FileRule.WRONG_STATE);
        }
        values = erasure.removed(values);
        note(RegistrationStep.Kind.CONSENT_WITHDRAWN, now, by, reason.strip());
    }

    private void note(RegistrationStep.Kind kind, Instant now, EmployeeId by, String text) {
        List<RegistrationStep> longer = new ArrayList<>(steps);
        longer.add(new RegistrationStep(kind, now, by, text));
        steps = List.copyOf(longer);
        changedAt = now;
    }

    private void demandOpenFor(EmployeeId by) {
        demandAuthor(by);
        if (!state.open()) {
            throw new Refused(FileRule.WRONG_STATE);
        }
    }

    private void demandAuthor(EmployeeId by) {
        if (!by.equals(author)) {
            throw new Refused(FileRule.NOT_AUTHOR);
        }
    }

    private void demandHandedIn() {
        if (state != State.SUBMITTED && state != State.FILED) {
            throw new Refused(FileRule.WRONG_STATE);
        }
    }

    private void demand(State wanted) {
        if (state != wanted) {
            throw new Refused(FileRule.WRONG_STATE);
        }
    }

    public RegistrationId id() {
        return id;
    }

    /** The rep who typed the form and answers for its truth. */
    public EmployeeId author() {
        return author;
    }

    /** 原经办人: who dealt with the customer first; becomes the owner of the file. */
    public EmployeeId handler() {
        return handler;
    }

    public DepartmentId department() {
        return department;
    }

    public FieldValues values() {
        return values;
    }

    public FileTier tier() {
        return tier;
    }

    /** What the author expects to sell the customer (003-R 一). */
    public ExpectedSale expected() {
        return new ExpectedSale(expectedPayment, expectedAmount);
    }

    public State state() {
        return state;
    }

    /** The running approval; null while nobody is asked. */
    public @Nullable UUID approval() {
        return approval;
    }

    /** The whole life so far, oldest first. */
    public List<RegistrationStep> steps() {
        return List.copyOf(steps);
    }

    /** The text of the last question; empty when the form is not waiting for an answer. */
    public String question() {
        if (state != State.RETURNED) {
            return "";
        }
        String last = "";
        for (RegistrationStep step : steps) {
            if (step.kind() == RegistrationStep.Kind.RETURNED) {
                last = step.text();
            }
        }
        return last;
    }

    public @Nullable Verification verification() {
        return verification;
    }

    /** Why this customer is none of the similar ones; empty when nobody had to say. */
    public String notSame() {
        return notSame;
    }

    /** The version of the opening policy it was handed in under; 0 before. */
    public int policy() {
        return policy;
    }

    /** The papers that lie with it, in the order they came. */
    public List<FormPaper> papers() {
        return List.copyOf(papers);
    }

    /** What the head of the department thinks of the customer; null where nobody rated him. */
    public @Nullable CustomerRating rating() {
        return rating;
    }

    /** Whose papers they are: the id the customer's file will have. */
    public CustomerId futureFile() {
        return new CustomerId(id.value());
    }

    /** The file that came of it; null before filing. */
    public @Nullable CustomerId customer() {
        return customer;
    }

    public Instant createdAt() {
        return createdAt;
    }

    public Instant changedAt() {
        return changedAt;
    }

    public long revision() {
        return revision;
    }
}
