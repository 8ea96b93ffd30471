package org.kedang.badsample.left.usecase;

import org.kedang.kit.domain.Permission;
import org.kedang.kit.usecase.Actor;
import org.kedang.kit.usecase.UseCase;

/** Breaks rule 8: two verbs behind one door. */
@UseCase(needs = Permission.USE_INBOX)
public class TwoVerbs {
    public String light(Actor actor) {
        return actor.name();
    }

    public String dim(Actor actor) {
        return actor.number();
    }
}
