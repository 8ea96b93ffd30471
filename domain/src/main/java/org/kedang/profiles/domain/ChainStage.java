package org.kedang.profiles.domain;

import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.kedang.kit.domain.Refused;
import org.kedang.kit.domain.Role;

/**
 * One stage of a chain of approval as a policy writes it.
 *
 * @param name in the firm's words
 * @param role who decides
 * @param scope where he must work
 * @param quorum how many must agree, at least 1
 * @param workingDays days he has before he is reminded, at least 1
 * @param duties what he answers for besides agreeing; empty where the policy does not say
 * @param clause clause of the regulation; may be blank
 * @param meeting when a meeting decides it; null when it is approved one by one
 */
public record ChainStage(
        Labels name,
        Role role,
        Scope scope,
        int quorum,
        int workingDays,
        Set<StageDuty> duties,
        String clause,
        @Nullable MeetingRule meeting) {

    public enum Scope {
        ANYWHERE,
        REQUESTERS_DEPARTMENT
    }

    public ChainStage {
        if (name.blank() || quorum < 1 || quorum > 9 || workingDays < 1 || workingDays > 60) {
            throw new Refused(ProfileRule.POLICY_WRONG, name.zh());
        }
        duties = Set.copyOf(duties);
        clause = clause.strip();
    }

    /** A stage that is approved one by one. */
    public ChainStage(
            Labels name, Role role, Scope scope, int quorum, int workingDays, Set<StageDuty> duties, String clause) {
        this(name, role, scope, quorum, workingDays, duties, clause, null);
    }

    /** A stage of which the policy says no duty. */
    public ChainStage(Labels name, Role role, Scope scope, int quorum, int workingDays) {
        this(name, role, scope, quorum, workingDays, Set.of(), "");
    }

    /** The stage in one line, for histories. */
    String line() {
        String said = duties.isEmpty() ? "" : " " + new TreeSet<>(duties);
        return name.zh() + " " + role + " " + scope + " x" + quorum + " " + workingDays + "d" + said
                + (meeting == null ? "" : " " + meeting.line());
    }
}
