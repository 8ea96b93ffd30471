package org.kedang.approvals.api;

import java.util.List;
import org.kedang.kit.usecase.Actor;

/**
 * Opens and decides approvals inside the caller's transaction. The callers are use cases with a permission of their own;
 * here the rules of deciding are kept: nobody decides his own request, only the stage's role and scope decide, a person
 * decides once a round, and of many decisions at one moment exactly one wins.
 */
public interface Approvals {

    /**
     * Opens a round and tells those who can decide. A subject that was given back is opened again with the same subject:
     * the earlier rounds stay as history.
     *
     * @param policy name of the policy the stages come from, kept for the record
     * @param stages frozen into the request; at least one
     * @param link the subject's page inside the portal, for example {@code /profiles/registration.xhtml?id=…}
     * @throws org.kedang.kit.domain.Refused when the subject already has an open approval
     */
    ApprovalId open(Actor requester, SubjectRef subject, String policy, List<StageSpec> stages, String link);

    /**
     * Approves the waiting stage. The last approval announces {@link ApprovalGranted} in the same transaction.
     *
     * @param revision the revision the decider saw
     * @param note may be empty
     * @throws org.kedang.kit.domain.Refused when he may not decide, or it is closed
     * @throws org.kedang.kit.usecase.Stale when somebody decided meanwhile
     */
    void approve(Actor who, ApprovalId id, long revision, String note);

    /**
     * Gives the request back with a question and announces {@link ApprovalGivenBack}.
     *
     * @param question must not be blank
     * @throws org.kedang.kit.domain.Refused when the question is missing, he may not decide, or it is closed
     * @throws org.kedang.kit.usecase.Stale when somebody decided meanwhile
     */
    void giveBack(Actor who, ApprovalId id, long revision, String question);

    /**
     * Refuses for good and announces {@link ApprovalRefused}; for subjects that end with a no.
     *
     * @param reason must not be blank
     * @throws org.kedang.kit.domain.Refused when the reason is missing, he may not decide, or it is closed
     * @throws org.kedang.kit.usecase.Stale when somebody decided meanwhile
     */
    void refuse(Actor who, ApprovalId id, long revision, String reason);

    /**
     * The requester takes the request back; announces {@link ApprovalWithdrawn}.
     *
     * @throws org.kedang.kit.domain.Refused when somebody else asks, or it is closed
     */
    void withdraw(Actor requester, ApprovalId id);

    /**
     * Whether it waits for this person now: for himself, for whom he stands in, or because it was handed to him. With this
     * begins and ends his right to read what he has to judge.
     */
    boolean decides(Actor who, ApprovalId id);

    /** @throws org.kedang.kit.domain.Refused why it does not wait for this person */
    void demandDecider(Actor who, ApprovalId id);

    /** @throws org.kedang.kit.usecase.Missing when there is no such approval */
    ApprovalView view(ApprovalId id);

    /** All rounds of a subject, the newest first; empty when there are none. */
    List<ApprovalView> history(String kind, String subjectId);
}
