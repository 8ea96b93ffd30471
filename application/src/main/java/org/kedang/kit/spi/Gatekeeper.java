package org.kedang.kit.spi;

import org.jspecify.annotations.Nullable;
import org.kedang.kit.domain.CustomerId;
import org.kedang.kit.domain.Permission;
import org.kedang.kit.usecase.Actor;

/** Decides whether an actor may do a thing. One implementation: the access context. */
public interface Gatekeeper {

    /**
     * Returns silently when permitted.
     *
     * @param customer the file concerned; null only for permissions that are not per file
     * @throws org.kedang.kit.usecase.NotPermitted when the actor may not
     * @throws org.kedang.kit.usecase.Missing when the file does not exist
     */
    void require(Actor actor, Permission permission, @Nullable CustomerId customer);

    /**
     * The same, for acts that keep to those categories of a file that are open to the actor: a part is enough.
     *
     * @throws org.kedang.kit.usecase.NotPermitted when nothing of the file is open to the actor
     * @throws org.kedang.kit.usecase.Missing when the file does not exist
     */
    default void requirePart(Actor actor, Permission permission, @Nullable CustomerId customer) {
        require(actor, permission, customer);
    }
}
