package org.kedang.portal.rest;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonWriter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Locale;
import java.util.UUID;
import org.kedang.portal.text.Languages;
import org.kedang.portal.text.Messages;

/** A problem for requests of the interface that never reach it: written without JAX-RS. */
public final class BareProblem {
    private BareProblem() {}

    /** Answers with the problem of an HTTP condition, in the first language of the caller the product speaks. */
    public static void write(HttpServletRequest request, HttpServletResponse response, int status) throws IOException {
        RestOfBody.passOver(request);
        response.setStatus(status);
        response.setHeader("Cache-Control", "no-store");
        response.setContentType(ProblemDetail.MEDIA_TYPE);
        response.setCharacterEncoding("UTF-8");
        if (request.getMethod().equals("HEAD")) {
            return;
        }
        try (JsonWriter out = Json.createWriter(response.getWriter())) {
            out.writeObject(of(status, Messages.in(language(request))));
        }
    }

    private static Locale language(HttpServletRequest request) {
        // without a wish the container would name the language of its own machine
        return request.getHeader("Accept-Language") == null
                ? Languages.SIMPLIFIED
                : Languages.ofBrowser(request.getLocales());
    }

    /** The problem of an HTTP condition in that language. */
    public static JsonObject of(int status, Messages messages) {
        String key = "rest.http." + (messages.has("rest.http." + status + ".title") ? status : "other");
        return Json.createObjectBuilder()
                .add("type", ProblemDetail.TYPE + "http-" + status)
                .add("title", messages.get(key + ".title"))
                .add("status", status)
                .add("detail", messages.get(key + ".text"))
                .add("instance", "urn:uuid:" + UUID.randomUUID())
                .build();
    }
}
