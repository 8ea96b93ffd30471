package org.kedang.kit.usecase;

import org.kedang.kit.domain.Permission;
import org.kedang.kit.domain.Rule;

/**
 * The actor may not. {@code hidden} says that even the existence of the thing is none of his business: doors answer as if
 * it did not exist.
 */
public final class NotPermitted extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final Permission permission;
    private final boolean hidden;
    private final boolean mendable;
    private final String reason;

    /** @param reason message key of the need-to-know rule that said no, for example {@code access.NOT_OWN_CUSTOMER} */
    public NotPermitted(Permission permission, boolean hidden, String reason) {
        this(permission, hidden, false, reason);
    }

    private NotPermitted(Permission permission, boolean hidden, boolean mendable, String reason) {
        super(permission + ": " + reason);
        this.permission = permission;
        this.hidden = hidden;
        this.mendable = mendable;
        this.reason = reason;
    }

    /** Not before the actor has done what the rule asks of him; doors name the rule. */
    public static NotPermitted before(Permission permission, Rule rule) {
        return new NotPermitted(permission, false, true, rule.key());
    }

    public Permission permission() {
        return permission;
    }

    public boolean hidden() {
        return hidden;
    }

    /** Whether the actor can put it right himself. */
    public boolean mendable() {
        return mendable;
    }

    public String reason() {
        return reason;
    }
}
