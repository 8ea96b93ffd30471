package org.kedang.portal;

import org.kedang.kit.usecase.Actor;

/** How many items wait for a person's decision; shown in the bar on every page, so it must be one cheap query. */
public interface WaitingCount {

    /** The number of items that wait for the actor now. */
    long waitingFor(Actor actor);
}
