package org.kedang.approvals.usecase;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.kedang.access.api.Actors;
import org.kedang.access.api.People;
import org.kedang.approvals.domain.ApprovalsRule;
import org.kedang.approvals.domain.Person;
import org.kedang.approvals.spi.Deputyships;
import org.kedang.kit.domain.BusinessCalendar;
import org.kedang.kit.domain.EmployeeId;
import org.kedang.kit.domain.Permission;
import org.kedang.kit.domain.Refused;
import org.kedang.kit.usecase.Actor;

/** People as the approval core sees them: with their roles of today and those whose deputies they are today. */
@Dependent
public class Seats {
    private final Actors actors;
    private final People people;
    private final Deputyships deputyships;
    private final Clock clock;

    @Inject
    Seats(Actors actors, People people, Deputyships deputyships, Clock clock) {
        this.actors = actors;
        this.people = people;
        this.deputyships = deputyships;
        this.clock = clock;
    }

    /** The actor, sitting at his own desks and at those of the people he is the deputy of. */
    Person of(Actor actor) {
        if (!actor.may(Permission.DECIDE_APPROVAL)) {
            return alone(actor);
        }
        List<EmployeeId> principals = deputyships.principalsOf(actor.id(), BusinessCalendar.dayOf(Instant.now(clock)));
        return new Person(
                actor.id(),
                actor.name(),
                actor.department(),
                actor.roles(),
                principals.stream()
                        .map(this::actor)
                        .flatMap(Optional::stream)
                        .map(Seats::alone)
                        .toList());
    }

    /** The actor by himself. */
    static Person alone(Actor actor) {
        return new Person(actor.id(), actor.name(), actor.department(), actor.roles());
    }

    /**
     * Somebody who shall decide.
     *
     * @param number his employee number
     * @throws Refused when nobody has it, he has left, or may not decide
     */
    Person decider(String number) {
        org.kedang.access.api.Person named = named(number);
        return actor(named.id())
                .filter(actor -> actor.may(Permission.DECIDE_APPROVAL))
                .map(Seats::alone)
                .orElseThrow(() -> new Refused(ApprovalsRule.CANNOT_DECIDE, named.name()));
    }

    /**
     * Somebody who shall read along.
     *
     * @param number his employee number
     * @throws Refused when nobody has it, he has left, or has no inbox
     */
    Person reader(String number) {
        org.kedang.access.api.Person named = named(number);
        return actor(named.id())
                .filter(actor -> actor.may(Permission.USE_INBOX))
                .map(Seats::alone)
                .orElseThrow(() -> new Refused(ApprovalsRule.CANNOT_READ, named.name()));
    }

    private org.kedang.access.api.Person named(String number) {
        return people.byNumber(number.strip())
                .orElseThrow(() -> new Refused(ApprovalsRule.NOBODY_NAMED, number.strip()));
    }

    private Optional<Actor> actor(EmployeeId id) {
        return actors.actorOf(id, Actor.Channel.PORTAL, "-");
    }
}
