package org.kedang.profiles.usecase;

import org.kedang.access.api.Opening;
import org.kedang.access.api.Openings;
import org.kedang.kit.domain.CustomerId;
import org.kedang.kit.domain.Permission;
import org.kedang.kit.usecase.Actor;

/** Every file is open as a whole, or as far as a test says. */
final class OpenFiles implements Openings {
    private final Opening opening;

    OpenFiles() {
        this(Opening.all());
    }

    OpenFiles(Opening opening) {
        this.opening = opening;
    }

    @Override
    public Opening of(Actor actor, Permission permission, CustomerId customer) {
        return opening;
    }

    @Override
    public boolean open(Actor actor, Permission permission, CustomerId customer) {
        return true;
    }
}
