package org.kedang.portal.rest;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.kedang.kit.api.Answered;
import org.kedang.kit.usecase.Actor;
import org.kedang.kit.usecase.AnswerOnce;
import org.kedang.portal.SignedIn;

/** Lets a caller send a creating request again without creating twice: same key and body, same answer, one effect. */
@ApplicationScoped
public class Retries {
    @Inject
    AnswerOnce once;

    @Inject
    Instance<SignedIn> door;

    /**
     * @param location path of the thing created; empty when there is none
     * @param revision of the thing, for its entity tag; negative when it has none
     */
    public record Created(int status, String location, long revision, Object body) {}

    /**
     * @param key the Idempotency-Key header, 1 to 255 visible ASCII characters
     * @param path method and path, part of what the key stands for
     * @param body the parsed body, part of what the key stands for
     */
    public Response answer(
            Actor actor, @Nullable String key, String path, @Nullable Object body, Supplier<Created> work) {
        if (key == null || key.isEmpty()) {
            throw new MalformedRequest(400, "idempotencyKeyMissing");
        }
        if (key.length() > 255 || !key.chars().allMatch(c -> c > ' ' && c < 127)) {
            throw new MalformedRequest(400, "idempotencyKeyInvalid");
        }
        String fingerprint =
                fingerprint(path + "\n" + (body == null ? "" : StrictJson.json().toJson(body)));
        if (door.isResolvable() && door.get().keptOut()) {
            // what was answered once is content too: the use case refuses, or it is none that waits for anything
            Created done = work.get();
            return Response.status(done.status())
                    .type(MediaType.APPLICATION_JSON_TYPE)
                    .entity(StrictJson.json().toJson(done.body()))
                    .build();
        }
        Answered answered = once.answer(actor.id(), key, fingerprint, () -> {
            Created created = work.get();
            return new Answered(
                    fingerprint,
                    created.status(),
                    created.location(),
                    created.revision() < 0 ? "" : "\"" + created.revision() + "\"",
                    StrictJson.json().toJson(created.body()));
        });
        Response.ResponseBuilder response = Response.status(answered.status())
                .type(MediaType.APPLICATION_JSON_TYPE)
                .entity(answered.body());
        if (!answered.location().isEmpty()) {
            response.location(URI.create(answered.location()));
        }
        if (!answered.entityTag().isEmpty()) {
            response.header("ETag", answered.entityTag());
        }
        return response.build();
    }

    private static String fingerprint(String request) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(request.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
