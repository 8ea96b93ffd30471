package org.kedang.access.api;

import org.kedang.kit.usecase.Actor;

/** Need-to-know as a filter for lists. */
public interface Visibilities {
    Visibility of(Actor actor);
}
