package org.kedang.portal.rest;

import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;
import java.util.Locale;

/** Every failure behind the REST door leaves as a problem. */
@Provider
public class ProblemMapper implements ExceptionMapper<Throwable> {
    @Context
    HttpHeaders headers;

    @Override
    public Response toResponse(Throwable failure) {
        return Problems.answer(failure, language(headers));
    }

    static Locale language(HttpHeaders headers) {
        try {
            return headers.getAcceptableLanguages().stream()
                    .filter(locale -> !locale.getLanguage().equals("*"))
                    .findFirst()
                    .orElse(Locale.SIMPLIFIED_CHINESE);
        } catch (RuntimeException unreadableHeader) {
            return Locale.SIMPLIFIED_CHINESE;
        }
    }
}
