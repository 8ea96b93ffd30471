package org.kedang.approvals.api;

import java.io.Serializable;
import org.jspecify.annotations.Nullable;
import org.kedang.kit.domain.Role;

/**
 * One stage of a policy, as plain data. The stages are frozen into the request when it is opened.
 *
 * @param name the owner's word for the stage, for example {@code verification}; message key {@code approvals.stage.<name>}
 * @param role who decides
 * @param scope whether the decider must work in the requester's department
 * @param quorum how many different people must approve, at least 1
 * @param workingDays working days until the stage is overdue, counted from the day after it began; 0 is no deadline
 * @param holder name of the one person who decides it, after it was transferred or asked for besides; empty for the role
 * @param meeting when the stage is decided by a meeting; null when it is approved one by one
 */
public record StageSpec(
        String name, Role role, Scope scope, int quorum, int workingDays, String holder, @Nullable MeetingTerms meeting)
        implements Serializable {

    /** Name of a stage somebody asked for besides the policy's: 加签. */
    public static final String ADDED = "added";

    /** A stage of a policy. */
    public StageSpec(String name, Role role, Scope scope, int quorum, int workingDays) {
        this(name, role, scope, quorum, workingDays, "", null);
    }

    /** Where the decider must work. */
    public enum Scope {
        ANYWHERE,
        REQUESTERS_DEPARTMENT
    }
}
