package org.kedang.badsample.left.usecase;

import org.kedang.kit.domain.Permission;
import org.kedang.kit.usecase.Actor;
import org.kedang.kit.usecase.Question;

/** Breaks rule 8: final, so the guard cannot stand before it. */
@Question(needs = Permission.USE_INBOX)
public final class ClosedVerb {
    public String light(Actor actor) {
        return actor.name();
    }
}
