package org.kedang.access.api;

import java.util.Optional;
import org.kedang.kit.domain.EmployeeId;
import org.kedang.kit.usecase.Actor;

/** Makes actors from the firm's current data. Only doors (pages, REST, jobs, events) ask. */
public interface Actors {

    /** The server itself doing background work: may RUN_JOBS and nothing else. */
    Actor job(String name);

    /** The operator at the server's command line: may what a job may. */
    Actor operator(String address);

    /** Somebody not known yet (sign-in, one-time links): may KNOCK and nothing else. */
    Actor visitor(Actor.Channel channel, String address);

    /** Empty for unknown employees and leavers. */
    Optional<Actor> actorOf(EmployeeId id, Actor.Channel channel, String address);
}
