package org.kedang.portal.rest;

import jakarta.annotation.Priority;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.ext.Provider;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/** Looks at a JSON body before it is parsed: its size, its depth, its encoding, the length of its numbers. */
@Provider
@Priority(Priorities.ENTITY_CODER)
public class BodyLimits implements ContainerRequestFilter {
    static final int MOST_BYTES = 1 << 20;
    static final int MOST_DEPTH = 24;
    static final int LONGEST_NUMBER = 40;

    @Override
    public void filter(ContainerRequestContext request) throws IOException {
        MediaType type = request.getMediaType();
        // clients that name a type with every request send nothing with a question
        if (request.getMethod().equals("GET")
                || type == null
                || !type.getSubtype().toLowerCase(Locale.ROOT).endsWith("json")) {
            return;
        }
        byte[] body = request.getEntityStream().readNBytes(MOST_BYTES + 1);
        if (body.length > MOST_BYTES) {
            throw new MalformedRequest(413, "bodyTooLarge", MOST_BYTES);
        }
        inspect(body);
        request.setEntityStream(new ByteArrayInputStream(body));
    }

    static void inspect(byte[] body) {
        int depth = 0;
        int number = 0;
        boolean text = false;
        boolean escaped = false;
        boolean anything = false;
        for (byte b : body) {
            if (text) {
                text = escaped || b != '"';
                escaped = !escaped && b == '\\';
                continue;
            }
            anything |= b > ' ';
            if (b == '"') {
                text = true;
            } else if (b == '{' || b == '[') {
                depth++;
            } else if (b == '}' || b == ']') {
                depth--;
            }
            number = "0123456789.eE+-".indexOf(b) >= 0 ? number + 1 : 0;
            if (depth > MOST_DEPTH) {
                throw new MalformedRequest(400, "bodyTooDeep", MOST_DEPTH);
            }
            if (number > LONGEST_NUMBER) {
                throw new MalformedRequest(400, "numberTooLong", LONGEST_NUMBER);
            }
        }
        if (!anything || new String(body, StandardCharsets.UTF_8).strip().equals("null")) {
            throw new MalformedRequest(400, "bodyMissing");
        }
        try {
            var unused = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(body));
        } catch (CharacterCodingException notUtf8) {
            throw new MalformedRequest(400, "bodyNotUtf8");
        }
    }
}
