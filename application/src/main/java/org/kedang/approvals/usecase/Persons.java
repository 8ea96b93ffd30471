package org.kedang.approvals.usecase;

import org.kedang.approvals.domain.Person;
import org.kedang.kit.usecase.Actor;

/** The actor as the approval core sees him. */
final class Persons {
    private Persons() {}

    static Person of(Actor actor) {
        return new Person(actor.id(), actor.name(), actor.department(), actor.roles());
    }
}
