package org.kedang.access.web;

import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.kedang.access.api.Actors;
import org.kedang.access.usecase.CreateToken;
import org.kedang.access.usecase.Doorkeeper;
import org.kedang.access.usecase.IssueTokenForUser;
import org.kedang.portal.rest.MalformedRequest;
import org.kedang.portal.rest.Problems;

/**
 * Where the command line makes tokens. It proves itself by the key in a file only the operator can read, named by the
 * system property {@code kedang.operator.key.file}.
 */
@Path("operator/tokens")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class OperatorTokensResource {
    private static final String SCHEME = "Operator ";

    private final IssueTokenForUser issueToken;
    private final Actors actors;
    private final Doorkeeper doorkeeper;

    /**
     * For whom.
     *
     * @param user employee number
     * @param name what the token is called; "command line" when left out
     * @param days until it expires; 90 when left out
     */
    public record Wish(String user, @Nullable String name, @Nullable Integer days) {}

    /** @param token the text, shown this once */
    public record Issued(String token, String user, Instant expiresAt) {}

    @Inject
    OperatorTokensResource(IssueTokenForUser issueToken, Actors actors, Doorkeeper doorkeeper) {
        this.issueToken = issueToken;
        this.actors = actors;
        this.doorkeeper = doorkeeper;
    }

    /** Issues the token; 401 without the operator's key, 429 after ten wrong ones within ten minutes. */
    @POST
    public Response issue(
            @HeaderParam("Authorization") @Nullable String authorization,
            @Context HttpServletRequest request,
            @Nullable Wish wish)
            throws IOException {
        if (!isOperator(authorization)) {
            long wait = authorization != null && authorization.startsWith(SCHEME)
                    ? doorkeeper.wrongOperatorKey(request.getRemoteAddr())
                    : 0;
            return wait == 0
                    ? Problems.http(401, Locale.ENGLISH)
                    : Response.fromResponse(Problems.http(429, Locale.ENGLISH))
                            .header("Retry-After", wait)
                            .build();
        }
        if (wish == null || wish.user() == null || wish.user().isBlank()) {
            throw new MalformedRequest(400, "parameterInvalid", "user");
        }
        CreateToken.Created created = issueToken.issue(
                actors.operator(request.getRemoteAddr()),
                new IssueTokenForUser.Command(
                        wish.user(),
                        wish.name() == null ? "command line" : wish.name(),
                        wish.days() == null ? 90 : wish.days()));
        return Response.status(Response.Status.CREATED)
                .header("Cache-Control", "no-store")
                .entity(new Issued(created.text(), wish.user(), created.token().expiresAt()))
                .build();
    }

    private static boolean isOperator(@Nullable String authorization) throws IOException {
        String file = System.getProperty("kedang.operator.key.file");
        if (file == null || authorization == null || !authorization.startsWith(SCHEME)) {
            return false;
        }
        java.nio.file.Path path = java.nio.file.Path.of(file);
        if (!Files.isRegularFile(path)) {
            return false;
        }
        byte[] key = Files.readString(path).strip().getBytes(StandardCharsets.UTF_8);
        byte[] given = authorization.substring(SCHEME.length()).strip().getBytes(StandardCharsets.UTF_8);
        return key.length >= 32 && MessageDigest.isEqual(key, given);
    }
}
