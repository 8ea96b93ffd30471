package org.kedang.profiles.domain;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kedang.kit.domain.CustomerId;
import org.kedang.kit.domain.DepartmentId;
import org.kedang.kit.domain.EmployeeId;
import org.kedang.kit.domain.Refused;

/**
 * A change request 客户信息修改申请表 (F03; 002 §5.2).
 *
 * <p>Somebody who knows the customer asks that fields of his file shall say something else, with a reason, with papers that
 * prove it, and perhaps from a day to come. The chain of the active policy decides: the account manager checks whether the
 * change is needed, the data administrator applies it; invoice data go to the data administrator at once (002 §3.4). Until
 * then the file says what it said. A request may come back with a question; it is revised, against what the file says by
 * then, and begins its chain again. Who asked may withdraw it as long as it is not applied. A request for a day to come
 * waits, granted, until that day.
 */
public final class ChangeRequest {
    /** Most characters of the reason and of the necessity, counted in code points. */
    public static final int TEXT_LIMIT = 1000;

    /** Where the request stands. */
    public enum State {
        /** the chain decides */
        ASKED,
        /** back at who asked, with a question or because the file has changed meanwhile */
        RETURNED,
        /** granted, and waits for its day */
        SCHEDULED,
        APPLIED,
        WITHDRAWN;

        /** Whether the file may still change by it. */
        public boolean open() {
            return this == ASKED || this == RETURNED || this == SCHEDULED;
        }
    }

    /** What is asked. */
    public enum Kind {
        /** 客户信息修改申请 (F03) */
        CHANGE,
        /** 更名通知 (F20): the name alone, with the papers the policy asks for */
        RENAMING
    }

    private ChangeRequestId id;
    private Kind kind;
    private CustomerId customer;
    private EmployeeId requester;
    private DepartmentId department;
    private String chain;
    private ProposedChange change;
    private String reason;
    private String necessity;
    private List<Evidence> evidence;

    @Nullable
    private LocalDate effective;

    private State state;
    private UUID approval;
    private Instant askedAt;
    private String question;

    @Nullable
    private EmployeeId checkedBy;

    @Nullable
    private EmployeeId appliedBy;

    @Nullable
    private Instant appliedAt;

    private int version;
    private Instant changedAt;
    private long revision;

    @SuppressWarnings("NullAway") // for the mapper
    private ChangeRequest() {}

    private ChangeRequest(
            ChangeRequestId id,
            CustomerId customer,
            EmployeeId requester,
            DepartmentId department,
            String chain,
            Wish wish,
            UUID approval,
            Instant now) {
        this.id = id;
        this.kind = Kind.CHANGE;
        this.customer = customer;
        this.requester = requester;
        this.department = department;
        this.chain = chain;
        this.change = wish.change();
        this.reason = wish.reason();
        this.necessity = wish.necessity();
        this.evidence = wish.evidence();
        this.effective = wish.effective();
        this.state = State.ASKED;
        this.approval = approval;
        this.askedAt = now;
        this.question = "";
        this.changedAt = now;
    }

    /**
     * What is asked.
     *
     * @param necessity why it cannot stay as it is; may be empty
     * @param effective the day from which the file shall say it; null for as soon as it is applied
     */
    public record Wish(
            ProposedChange change,
            String reason,
            String necessity,
            List<Evidence> evidence,
            @Nullable LocalDate effective) {

        /**
         * @throws Refused {@code NOTHING_CHANGED}, {@code REASON_MISSING}, {@code CHANGE_TEXT_TOO_LONG},
         *     {@code EVIDENCE_TOO_MANY}
         */
        public Wish {
            reason = limited(reason);
            necessity = limited(necessity);
            evidence = List.copyOf(evidence);
            if (change.nothing()) {
                throw new Refused(FileRule.NOTHING_CHANGED);
            }
            if (reason.isEmpty()) {
                throw new Refused(FileRule.REASON_MISSING);
            }
            if (evidence.size() > Evidence.MOST) {
                throw new Refused(ChangeRule.EVIDENCE_TOO_MANY, Evidence.MOST);
            }
        }

        private static String limited(String text) {
            String stripped = text.strip();
            int length = stripped.codePointCount(0, stripped.length());
            if (length > TEXT_LIMIT) {
                throw new Refused(ChangeRule.CHANGE_TEXT_TOO_LONG, length, TEXT_LIMIT);
            }
            return stripped;
        }

        /** The same for the fields of one chain alone. */
        public Wish about(ProposedChange part) {
            return new Wish(part, reason, necessity, evidence, effective);
        }
    }

    /**
     * Somebody asks.
     *
     * @param department where the requester works today; his account manager checks
     * @param chain code of the chain that decides
     * @param approval the approval that was opened for it
     */
    public static ChangeRequest ask(
            Kind kind,
            ChangeRequestId id,
            CustomerId customer,
            EmployeeId requester,
            DepartmentId department,
            String chain,
            Wish wish,
            UUID approval,
            Instant now) {
        ChangeRequest asked = new ChangeRequest(id, customer, requester, department, chain, wish, approval, now);
        asked.kind = kind;
        return asked;
    }

    /** Goes back to who asked; everything asked stays. */
    public void giveBack(String asked, Instant now) {
        demand(State.ASKED);
        state = State.RETURNED;
        question = asked.strip();
        changedAt = now;
    }

    /** Who asked answers a question: the request begins its chain again, against what the file says now. */
    public void revise(Wish wish, UUID opened, EmployeeId by, Instant now) {
        demandRequester(by);
        demand(State.RETURNED);
        change = wish.change();
        reason = wish.reason();
        necessity = wish.necessity();
        evidence = wish.evidence();
        effective = wish.effective();
        state = State.ASKED;
        approval = opened;
        askedAt = now;
        question = "";
        changedAt = now;
    }

    /** Who asked takes it back for good; also one that is granted and waits for its day. */
    public void withdraw(EmployeeId by, Instant now) {
        demandRequester(by);
        if (!state.open()) {
            throw new Refused(ChangeRule.CHANGE_WRONG_STATE);
        }
        state = State.WITHDRAWN;
        changedAt = now;
    }

    /** Granted for a day to come. */
    public void schedule(@Nullable EmployeeId checked, EmployeeId by, Instant now) {
        demand(State.ASKED);
        state = State.SCHEDULED;
        checkedBy = checked;
        appliedBy = by;
        changedAt = now;
    }

    /**
     * The file says it now.
     *
     * @param checked who found the change needed; null where the chain has nobody for it
     * @param by who applied it
     * @param made number of the version of the file that it made
     */
    public void applied(@Nullable EmployeeId checked, EmployeeId by, int made, Instant now) {
        if (state != State.ASKED && state != State.SCHEDULED) {
            throw new Refused(ChangeRule.CHANGE_WRONG_STATE);
        }
        state = State.APPLIED;
        checkedBy = checked;
        appliedBy = by;
        appliedAt = now;
        version = made;
        changedAt = now;
    }

    /** Its day has come, but the file has changed meanwhile: back to who asked. */
    public void missed(Instant now) {
        demand(State.SCHEDULED);
        state = State.RETURNED;
        checkedBy = null;
        appliedBy = null;
        question = "";
        changedAt = now;
    }

    private void demandRequester(EmployeeId by) {
        if (!by.equals(requester)) {
            throw new Refused(ChangeRule.CHANGE_NOT_REQUESTER);
        }
    }

    private void demand(State wanted) {
        if (state != wanted) {
            throw new Refused(ChangeRule.CHANGE_WRONG_STATE);
        }
    }

    public ChangeRequestId id() {
        return id;
    }

    public Kind kind() {
        return kind;
    }

    public CustomerId customer() {
        return customer;
    }

    public EmployeeId requester() {
        return requester;
    }

    /** The requester's department when he asked. */
    public DepartmentId department() {
        return department;
    }

    /** Code of the chain that decides. */
    public String chain() {
        return chain;
    }

    public ProposedChange change() {
        return change;
    }

    public String reason() {
        return reason;
    }

    /** Why it cannot stay as it is; may be empty. */
    public String necessity() {
        return necessity;
    }

    public List<Evidence> evidence() {
        return List.copyOf(evidence);
    }

    /** The day from which the file shall say it; null for as soon as it is applied. */
    public @Nullable LocalDate effective() {
        return effective;
    }

    public State state() {
        return state;
    }

    /** The running or last approval. */
    public UUID approval() {
        return approval;
    }

    /** When it was asked, or last revised: its place among requests for the same field. */
    public Instant askedAt() {
        return askedAt;
    }

    /** The question of a returned request; empty otherwise, or when the file has changed meanwhile. */
    public String question() {
        return question;
    }

    public @Nullable EmployeeId checkedBy() {
        return checkedBy;
    }

    /** Who applied it, or granted it for its day; null before. */
    public @Nullable EmployeeId appliedBy() {
        return appliedBy;
    }

    public @Nullable Instant appliedAt() {
        return appliedAt;
    }

    /** Number of the version of the file that it made; 0 before. */
    public int version() {
        return version;
    }

    public Instant changedAt() {
        return changedAt;
    }

    public long revision() {
        return revision;
    }
}
