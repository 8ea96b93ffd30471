package org.kedang.profiles.api;

import java.io.Serializable;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.kedang.approvals.api.ApprovalId;
import org.kedang.kit.domain.CustomerId;
import org.kedang.kit.domain.EmployeeId;
import org.kedang.kit.domain.Role;
import org.kedang.profiles.domain.CustomerRating;
import org.kedang.profiles.domain.ExpectedSale;
import org.kedang.profiles.domain.FieldValues;
import org.kedang.profiles.domain.Figure;
import org.kedang.profiles.domain.FileTier;
import org.kedang.profiles.domain.FormPaper;
import org.kedang.profiles.domain.Labels;
import org.kedang.profiles.domain.Paper;
import org.kedang.profiles.domain.Registration;
import org.kedang.profiles.domain.RegistrationId;
import org.kedang.profiles.domain.RegistrationStep;
import org.kedang.profiles.domain.StageDuty;
import org.kedang.profiles.domain.Verification;

/**
 * One form as its author, the verifier and the deciders see it.
 *
 * @param values as typed, right or wrong; sensitive ones masked unless the reader wrote it, handles it or decides it now
 * @param question the question of a returned form; empty otherwise
 * @param notSame why the customer is none of the similar ones; empty when nobody had to say
 * @param approval the running or last approval; null before the first
 * @param approvalRevision to name in a decision; 0 without an approval
 * @param stage name of the waiting stage; empty when nothing waits
 * @param mayType whether the reader may go on typing
 * @param mayVerify whether the reader may verify and file it now
 * @param maySign whether the reader decides the waiting stage now, and it is none that verifies
 * @param duties what the waiting stage answers for; empty when nothing waits
 * @param chain whom the form passes, in order
 * @param asked the papers its policy asks for
 * @param papers the papers that lie with it
 * @param rating value and risk; null where nobody rated him
 * @param ratedBy name of who rated him; empty where nobody did
 * @param expected what the author expects to sell the customer
 * @param contactBook the limit up to which an entry of the contact book is enough, where he expects no more; null otherwise
 */
public record RegistrationView(
        RegistrationId id,
        Registration.State state,
        FileTier tier,
        EmployeeId author,
        String authorName,
        EmployeeId handler,
        String handlerName,
        String departmentName,
        FieldValues values,
        String question,
        String notSame,
        List<Step> steps,
        @Nullable Verification verification,
        @Nullable ApprovalId approval,
        long approvalRevision,
        String stage,
        @Nullable CustomerId customer,
        String number,
        Instant createdAt,
        Instant changedAt,
        long revision,
        boolean mayType,
        boolean mayVerify,
        boolean maySign,
        Set<StageDuty> duties,
        List<Link> chain,
        List<Paper> asked,
        List<FormPaper> papers,
        @Nullable CustomerRating rating,
        String ratedBy,
        ExpectedSale expected,
        @Nullable Figure contactBook) {

    /**
     * One stage of the chain.
     *
     * @param done whether it has agreed
     * @param here whether it waits now
     */
    public record Link(Labels name, Role role, int workingDays, String clause, boolean done, boolean here)
            implements Serializable {}

    /** One step of the form's life with the name of who made it. */
    public record Step(RegistrationStep.Kind kind, Instant at, String who, String text) implements Serializable {}

    public RegistrationView {
        steps = List.copyOf(steps);
        duties = Set.copyOf(duties);
        chain = List.copyOf(chain);
        asked = List.copyOf(asked);
        papers = List.copyOf(papers);
    }
}
