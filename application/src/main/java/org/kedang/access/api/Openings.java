package org.kedang.access.api;

import org.kedang.kit.domain.CustomerId;
import org.kedang.kit.domain.Permission;
import org.kedang.kit.usecase.Actor;

/** Need-to-know for acts that keep to the open categories of a file. */
public interface Openings {

    /**
     * @param permission one that is judged by file
     * @throws org.kedang.kit.usecase.NotPermitted when nothing of the file is open to him
     * @throws org.kedang.kit.usecase.Missing when there is no such file
     */
    Opening of(Actor actor, Permission permission, CustomerId customer);

    /** Whether anything of the file is open to him. */
    boolean open(Actor actor, Permission permission, CustomerId customer);
}
