package org.kedang.access.api;

import java.util.Set;
import org.kedang.kit.domain.CustomerId;
import org.kedang.kit.usecase.Actor;

/**
 * Whose files an actor has to judge now: a decision about the file waits for him. With the decision begins and ends his right
 * to read the file. The context that keeps the files and their requests answers.
 */
public interface Judgements {
    /** Most customers {@link #judgedBy} names. */
    int MOST = 500;

    /** Whether a decision about this customer's file waits for the actor. */
    boolean judges(Actor actor, CustomerId customer);

    /** All such customers, at most {@value #MOST}. */
    Set<CustomerId> judgedBy(Actor actor);
}
