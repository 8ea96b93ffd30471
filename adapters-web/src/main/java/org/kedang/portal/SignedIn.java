package org.kedang.portal;

import java.util.Optional;
import org.kedang.kit.usecase.Actor;

/** Tells the frame who is signed in, if anybody. The door that signs people in implements it. */
public interface SignedIn {

    /** Nobody on the sign-in and error pages. */
    Optional<Actor> present();

    /** Whether he has still to do what comes before all content. */
    default boolean keptOut() {
        return false;
    }
}
