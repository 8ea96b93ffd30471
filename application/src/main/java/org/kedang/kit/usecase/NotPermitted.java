package org.kedang.kit.usecase;

import org.kedang.kit.domain.Permission;

/**
 * The actor may not. {@code hidden} says that even the existence of the thing is none of his business: doors answer as if
 * it did not exist.
 */
public final class NotPermitted extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final Permission permission;
    private final boolean hidden;
    private final String reason;

    /** @param reason message key of the need-to-know rule that said no, for example {@code access.NOT_OWN_CUSTOMER} */
    public NotPermitted(Permission permission, boolean hidden, String reason) {
        super(permission + ": " + reason);
        this.permission = permission;
        this.hidden = hidden;
        this.reason = reason;
    }

    public Permission permission() {
        return permission;
    }

    public boolean hidden() {
        return hidden;
    }

    public String reason() {
        return reason;
    }
}
