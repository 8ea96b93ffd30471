package org.kedang.badsample.left.usecase;

import org.kedang.kit.usecase.Actor;

/** Breaks rule 8: nobody guards it. */
public class UnguardedVerb {
    public String light(Actor actor) {
        return actor.name();
    }
}
