package org.kedang.it;

import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** The REST interface as one member of the cast sees it; tokens come from the operator's door, as the command line's do. */
public final class Api {
    private static final Map<String, String> TOKENS = new ConcurrentHashMap<>();

    private final Portal portal;
    private final @Nullable String token;

    private Api(Portal portal, @Nullable String token) {
        this.portal = portal;
        this.token = token;
    }

    /** The member with that employee number at the shared portal. */
    public static Api as(String number) {
        return as(number, Portal.running());
    }

    public static Api as(String number, Portal portal) {
        String token = TOKENS.computeIfAbsent(portal.port() + " " + number, unused -> newToken(number, portal));
        return new Api(portal, token);
    }

    public static Api anonymous() {
        return new Api(Portal.running(), null);
    }

    public static Api withToken(String token) {
        return new Api(Portal.running(), token);
    }

    /** The token's text, for trying it at doors it must not open. */
    public String token() {
        if (token == null) {
            throw new IllegalStateException("nobody's token");
        }
        return token;
    }

    /** One answer. */
    public record Answer(int status, Map<String, String> headers, String body) {
        public JsonObject json() {
            try (JsonReader reader = Json.createReader(new StringReader(body))) {
                return reader.readObject();
            } catch (RuntimeException notJson) {
                throw new AssertionError("no JSON object: " + status + " " + body, notJson);
            }
        }

        public JsonArray items() {
            return json().getJsonArray("items");
        }

        public String etag() {
            return headers.getOrDefault("etag", "");
        }

        /** Itself when the status is the wanted one. */
        public Answer expect(int wanted) {
            if (status != wanted) {
                throw new AssertionError("expected " + wanted + ", was " + this);
            }
            return this;
        }
    }

    public Answer get(String path) {
        return send("GET", path, null, Map.of());
    }

    /** Posts with a key of its own, so that it is done once. */
    public Answer post(String path, @Nullable JsonObject body) {
        return send(
                "POST",
                path,
                text(body),
                Map.of("Idempotency-Key", UUID.randomUUID().toString()));
    }

    public Answer post(String path, @Nullable JsonObject body, String etag) {
        return send(
                "POST",
                path,
                text(body),
                Map.of("Idempotency-Key", UUID.randomUUID().toString(), "If-Match", etag));
    }

    public Answer put(String path, JsonObject body, String etag) {
        return send("PUT", path, text(body), Map.of("If-Match", etag));
    }

    public Answer patch(String path, JsonObject body, String etag) {
        return send("PATCH", path, text(body), Map.of("If-Match", etag));
    }

    /** Sends text as JSON. */
    public Answer send(String method, String path, @Nullable String body, Map<String, String> headers) {
        return exchange(
                method,
                path,
                body == null ? HttpRequest.BodyPublishers.noBody() : HttpRequest.BodyPublishers.ofString(body),
                body == null ? null : "application/json",
                headers);
    }

    /** Sends bytes as they are. */
    public Answer upload(String path, byte[] bytes) {
        return exchange(
                "POST",
                path,
                HttpRequest.BodyPublishers.ofByteArray(bytes),
                "application/octet-stream",
                Map.of("Idempotency-Key", UUID.randomUUID().toString()));
    }

    private Answer exchange(
            String method,
            String path,
            HttpRequest.BodyPublisher body,
            @Nullable String type,
            Map<String, String> headers) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(portal.baseUrl() + "/api/v1/" + path))
                .timeout(Duration.ofSeconds(60))
                .method(method, body);
        headers.forEach(request::setHeader);
        if (type != null) {
            request.setHeader("Content-Type", type);
        }
        if (token != null) {
            request.setHeader("Authorization", "Bearer " + token);
        }
        try {
            return answer(portal.send(request.build()));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
    }

    private static Answer answer(HttpResponse<String> response) {
        Map<String, String> headers = new LinkedHashMap<>();
        response.headers()
                .map()
                .forEach((name, values) -> headers.put(name.toLowerCase(java.util.Locale.ROOT), values.get(0)));
        return new Answer(response.statusCode(), headers, response.body());
    }

    /** A JSON object of names and values in turn. */
    public static JsonObject object(Object... namesAndValues) {
        Map<String, Object> members = new LinkedHashMap<>();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            members.put((String) namesAndValues[i], namesAndValues[i + 1]);
        }
        return Json.createObjectBuilder(members).build();
    }

    private static @Nullable String text(@Nullable JsonObject body) {
        return body == null ? null : body.toString();
    }

    private static String newToken(String number, Portal portal) {
        try {
            String key = Files.readString(portal.data().resolve("secrets").resolve("operator-key"))
                    .strip();
            Answer answer = new Api(portal, null)
                    .send(
                            "POST",
                            "operator/tokens",
                            object("user", number, "name", "test").toString(),
                            Map.of("Authorization", "Operator " + key));
            return answer.expect(201).json().getString("token");
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
