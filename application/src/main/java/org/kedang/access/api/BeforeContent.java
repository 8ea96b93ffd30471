package org.kedang.access.api;

import java.util.Optional;
import org.kedang.kit.domain.Rule;
import org.kedang.kit.usecase.Actor;

/**
 * What everybody has to have done before any content opens to him, whatever his roles: the confidentiality agreement signed,
 * the security quiz passed. The context that keeps them answers; it is asked at every request, so the answer is cheap.
 */
public interface BeforeContent {

    /** The rule that keeps him out now; empty when nothing does. */
    Optional<Rule> missing(Actor actor);
}
