package org.kedang.access.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kedang.access.api.Actors;
import org.kedang.access.api.BeforeContent;
import org.kedang.kit.domain.Permission;
import org.kedang.kit.domain.Rule;
import org.kedang.kit.usecase.Actor;
import org.kedang.portal.SignedIn;

/** Who makes this request; pages call him {@code me}. */
@Named("me")
@RequestScoped
public class CurrentActor implements SignedIn {
    @Inject
    HttpServletRequest request;

    @Inject
    Actors actors;

    @Inject
    BeforeContent before;

    private Optional<Rule> missing = Optional.empty();
    private boolean asked;

    /** @throws IllegalStateException where nobody is signed in; {@link #present} asks without risk */
    public Actor actor() {
        return present().orElseThrow(() -> new IllegalStateException("nobody is signed in"));
    }

    @Override
    public Optional<Actor> present() {
        return request.getAttribute(FrontDoor.ACTOR) instanceof Actor actor ? Optional.of(actor) : Optional.empty();
    }

    /** The rule that keeps him from all content, until he has done what it asks. */
    public Optional<Rule> missing() {
        if (!asked) {
            missing = present().flatMap(before::missing);
            asked = true;
        }
        return missing;
    }

    @Override
    public boolean keptOut() {
        return missing().isPresent();
    }

    /** Somebody not known yet, for the public pages. */
    public Actor visitor() {
        return actors.visitor(Actor.Channel.PORTAL, request.getRemoteAddr());
    }

    /**
     * Whether the roles carry the permission: {@code #{me.may('GRANT_ROLES')}}.
     *
     * @throws IllegalArgumentException if there is no such permission
     */
    public boolean may(String permission) {
        return present()
                .filter(actor -> actor.may(Permission.valueOf(permission)))
                .isPresent();
    }

    public boolean isSignedIn() {
        return present().isPresent();
    }

    public String getNumber() {
        return present().map(Actor::number).orElse("");
    }

    public String getName() {
        return present().map(Actor::name).orElse("");
    }

    /** The record of the session in use; null for tokens. */
    public @Nullable UUID session() {
        return request.getSession(false) != null
                        && request.getSession(false).getAttribute(FrontDoor.SESSION) instanceof UUID session
                ? session
                : null;
    }
}
