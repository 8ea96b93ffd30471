package org.kedang.access.web;

import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.kedang.access.domain.AccessToken;
import org.kedang.access.usecase.ChangeOwnPassword;
import org.kedang.access.usecase.ChangePreferences;
import org.kedang.access.usecase.CreateToken;
import org.kedang.access.usecase.ListOwnSessions;
import org.kedang.access.usecase.ListOwnTokens;
import org.kedang.access.usecase.ReadOwnAccount;
import org.kedang.access.usecase.RevokeToken;
import org.kedang.access.usecase.SignOutEverywhere;
import org.kedang.kit.domain.Permission;
import org.kedang.kit.usecase.Actor;
import org.kedang.portal.rest.IdText;
import org.kedang.portal.rest.MalformedRequest;
import org.kedang.portal.rest.Paging;

/** The caller's own account by REST: who he is, his tokens, his sessions, his password. */
@Path("account")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class AccountResource {
    private final CurrentActor me;
    private final ReadOwnAccount read;
    private final ListOwnTokens tokens;
    private final CreateToken create;
    private final RevokeToken revoke;
    private final ListOwnSessions sessions;
    private final SignOutEverywhere signOut;
    private final ChangeOwnPassword changePassword;
    private final ChangePreferences changePreferences;

    @Inject
    AccountResource(
            CurrentActor me,
            ReadOwnAccount read,
            ListOwnTokens tokens,
            CreateToken create,
            RevokeToken revoke,
            ListOwnSessions sessions,
            SignOutEverywhere signOut,
            ChangeOwnPassword changePassword,
            ChangePreferences changePreferences) {
        this.me = me;
        this.read = read;
        this.tokens = tokens;
        this.create = create;
        this.revoke = revoke;
        this.sessions = sessions;
        this.signOut = signOut;
        this.changePassword = changePassword;
        this.changePreferences = changePreferences;
    }

    /** Who the caller is; permissions are those of the token in use. */
    public record Account(
            String number,
            String name,
            String email,
            String department,
            String locale,
            String theme,
            List<String> roles,
            List<String> permissions) {}

    /** @param scope permission names out of one's own; all of them when absent */
    public record TokenWish(@Nullable String name, @Nullable Set<String> scope, @Nullable Integer days) {}

    /** A token without its text, which is shown once. */
    public record Token(
            UUID id,
            String name,
            List<String> scope,
            Instant createdAt,
            Instant expiresAt,
            @Nullable Instant lastUsedAt,
            @Nullable String text) {}

    /** A browser the caller is signed in with. */
    public record Session(UUID id, Instant createdAt, Instant lastSeenAt, String address, String agent) {}

    /** The old and the new password. */
    public record PasswordChange(@Nullable String oldPassword, @Nullable String newPassword) {}

    /** Language zh_CN, zh_TW or en; theme light, dark or auto. */
    public record Preferences(@Nullable String locale, @Nullable String theme) {}

    @GET
    public Account read() {
        ReadOwnAccount.OwnAccount own = read.read(me.actor());
        return new Account(
                own.person().number(),
                own.person().name(),
                own.person().email(),
                own.person().departmentName(),
                own.person().locale(),
                own.theme(),
                own.roles().stream().map(Enum::name).sorted().toList(),
                own.permissions().stream().map(Enum::name).sorted().toList());
    }

    @GET
    @Path("tokens")
    public Paging.Page<Token> tokens() {
        return new Paging.Page<>(
                tokens.list(me.actor()).stream().map(token -> body(token, null)).toList(), null);
    }

    /** Not retried safely on purpose: the text of a token is kept nowhere, so a second answer could not repeat it. */
    @POST
    @Path("tokens")
    public Response create(@Nullable TokenWish body) {
        TokenWish wish = present(body);
        Actor actor = me.actor();
        CreateToken.Created created = create.create(
                actor,
                new CreateToken.Command(
                        text(wish.name()), scope(wish.scope(), actor), wish.days() == null ? 90 : wish.days()));
        return Response.status(201)
                .header("Location", "account/tokens/" + created.token().id())
                .header("Cache-Control", "no-store")
                .entity(body(created.token(), created.text()))
                .build();
    }

    @DELETE
    @Path("tokens/{id}")
    public Response revoke(@PathParam("id") String id) {
        revoke.revoke(me.actor(), new RevokeToken.Command(IdText.in(id, "token", Function.identity())));
        return Response.noContent().build();
    }

    @GET
    @Path("sessions")
    public Paging.Page<Session> sessions() {
        return new Paging.Page<>(
                sessions.list(me.actor()).stream()
                        .map(session -> new Session(
                                session.id(),
                                session.createdAt(),
                                session.lastSeenAt(),
                                session.address(),
                                session.agent()))
                        .toList(),
                null);
    }

    @POST
    @Path("sign-out-everywhere")
    @Consumes(MediaType.WILDCARD)
    public Response signOut() {
        signOut.signOut(me.actor(), new SignOutEverywhere.Command(null));
        return Response.noContent().build();
    }

    @PUT
    @Path("password")
    public Response changePassword(@Nullable PasswordChange body) {
        PasswordChange change = present(body);
        changePassword.change(
                me.actor(),
                new ChangeOwnPassword.Command(text(change.oldPassword()), text(change.newPassword()), null));
        return Response.noContent().build();
    }

    @PUT
    @Path("preferences")
    public Response changePreferences(@Nullable Preferences body) {
        Preferences wish = present(body);
        changePreferences.change(me.actor(), new ChangePreferences.Command(text(wish.locale()), text(wish.theme())));
        return Response.noContent().build();
    }

    private static Set<Permission> scope(@Nullable Set<String> names, Actor actor) {
        if (names == null) {
            return actor.permissions();
        }
        Set<Permission> scope = EnumSet.noneOf(Permission.class);
        for (String name : names) {
            try {
                scope.add(Permission.valueOf(name));
            } catch (IllegalArgumentException unknown) {
                throw new MalformedRequest(400, "parameterInvalid", "scope");
            }
        }
        return scope;
    }

    private static Token body(AccessToken token, @Nullable String text) {
        return new Token(
                token.id(),
                token.name(),
                token.scope().stream().map(Enum::name).sorted().toList(),
                token.createdAt(),
                token.expiresAt(),
                token.lastUsedAt(),
                text);
    }

    static <T> T present(@Nullable T body) {
        if (body == null) {
            throw new MalformedRequest(400, "bodyMissing");
        }
        return body;
    }

    static String text(@Nullable String text) {
        return text == null ? "" : text;
    }
}
