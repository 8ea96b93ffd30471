package org.kedang.access.api;

import org.kedang.kit.usecase.Actor;

/** Asks who is signed in to prove once more that it is he, before an act that binds him. */
public interface Reauthentication {

    /**
     * Returns silently when the password is his.
     *
     * @throws org.kedang.kit.domain.Refused {@code PASSWORD_WRONG}, and {@code TRY_LATER} after several wrong ones: they climb
     *     the same ladder as at sign-in
     */
    void prove(Actor actor, String password);
}
