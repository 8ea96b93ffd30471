package org.kedang.profiles.domain;

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
 */
public record ChainStage(Labels name, Role role, Scope scope, int quorum, int workingDays) {

    public enum Scope {
        ANYWHERE,
        REQUESTERS_DEPARTMENT
    }

    public ChainStage {
        if (name.isBlank() || quorum < 1 || quorum > 9 || workingDays < 1 || workingDays > 60) {
            throw new Refused(ProfileRule.POLICY_WRONG, name.zh());
        }
    }
}
