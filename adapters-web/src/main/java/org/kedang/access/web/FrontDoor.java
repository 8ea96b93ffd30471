package org.kedang.access.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.security.enterprise.AuthenticationStatus;
import jakarta.security.enterprise.authentication.mechanism.http.HttpAuthenticationMechanism;
import jakarta.security.enterprise.authentication.mechanism.http.HttpMessageContext;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.kedang.access.usecase.Doorkeeper;
import org.kedang.access.usecase.SignOut;
import org.kedang.kit.usecase.Actor;
import org.kedang.portal.rest.Outage;

/**
 * Says who calls, and nothing more: below {@code /api} by the Bearer token alone, everywhere else by the signed-in session
 * alone. A cookie never opens the API, a token never opens the portal. {@link Doorstep} sends away who may not pass.
 */
@ApplicationScoped
public class FrontDoor implements HttpAuthenticationMechanism {
    /** Session attribute with the id of the session's record. */
    static final String SESSION = "kedang.session";

    /** Request attribute with the actor. */
    static final String ACTOR = "kedang.actor";

    /** Request attribute set when nobody can be known because the data base is away. */
    static final String AWAY = "kedang.away";

    @Inject
    Doorkeeper doorkeeper;

    @Inject
    SignOut signOut;

    @Override
    public AuthenticationStatus validateRequest(
            HttpServletRequest request, HttpServletResponse response, HttpMessageContext context) {
        if (Paths.isResource(request)) {
            return context.doNothing();
        }
        Optional<Actor> actor;
        try {
            actor = Paths.isApi(request) ? byToken(request) : bySession(request);
        } catch (RuntimeException failure) {
            if (!Outage.caused(failure)) {
                throw failure;
            }
            request.setAttribute(AWAY, true);
            return context.doNothing();
        }
        if (actor.isEmpty()) {
            return context.doNothing();
        }
        request.setAttribute(ACTOR, actor.get());
        return context.notifyContainerAboutLogin(actor.get().number(), Set.of());
    }

    @Override
    public void cleanSubject(HttpServletRequest request, HttpServletResponse response, HttpMessageContext context) {
        HttpSession session = request.getSession(false);
        if (session != null
                && session.getAttribute(SESSION) instanceof UUID record
                && request.getAttribute(ACTOR) instanceof Actor actor) {
            signOut.signOut(actor, new SignOut.Command(record));
            session.removeAttribute(SESSION);
        }
        request.removeAttribute(ACTOR);
        context.cleanClientSubject();
    }

    private Optional<Actor> byToken(HttpServletRequest request) {
        String header = request.getHeader("Authorization");
        return header != null && header.regionMatches(true, 0, "Bearer ", 0, 7)
                ? doorkeeper.byToken(header.substring(7).strip(), request.getRemoteAddr())
                : Optional.empty();
    }

    private Optional<Actor> bySession(HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        if (session == null || !(session.getAttribute(SESSION) instanceof UUID record)) {
            return Optional.empty();
        }
        Optional<Actor> actor = doorkeeper.bySession(record, request.getRemoteAddr(), !Paths.isPoll(request));
        if (actor.isEmpty()) {
            session.invalidate();
        }
        return actor;
    }
}
