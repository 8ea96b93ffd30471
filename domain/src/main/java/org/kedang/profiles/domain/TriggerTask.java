package org.kedang.profiles.domain;

import org.jspecify.annotations.Nullable;
import org.kedang.kit.domain.Refused;
import org.kedang.kit.domain.Role;

/**
 * A task a trigger makes.
 *
 * @param title what is to be done, in the firm's words
 * @param to whose task it is
 * @param role the role whose holders share it; null but for {@link To#ROLE}
 * @param workingDays working days until it must be done, 1 to 60
 * @param block code of what counts as unconfirmed 待确认 until it is done, for example {@code signers}; empty for nothing
 * @param blockName the block in the firm's words; blank for nothing
 */
public record TriggerTask(Labels title, To to, @Nullable Role role, int workingDays, String block, Labels blockName) {

    /** Whose a task is. */
    public enum To {
        /** who answers for the customer */
        OWNER,
        /** the account manager: the owner where he is one, else one of the file's department */
        ACCOUNT_MANAGER,
        /** everybody who holds a role; the first who does it has done it for all */
        ROLE
    }

    /** @throws Refused TRIGGER_WRONG */
    public TriggerTask {
        block = block.strip();
        if (title.blank()
                || workingDays < 1
                || workingDays > 60
                || (to == To.ROLE) != (role != null)
                || block.isEmpty() != blockName.blank()) {
            throw new Refused(TriggerRule.TRIGGER_WRONG, title.zh());
        }
    }
}
