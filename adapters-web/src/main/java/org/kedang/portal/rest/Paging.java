package org.kedang.portal.rest;

import jakarta.ws.rs.core.Link;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Pages of lists: a limit, an opaque cursor, and a link to the next page. */
public final class Paging {
    public static final int USUAL = 20;
    public static final int MOST = 200;

    private Paging() {}

    /**
     * The body of a page.
     *
     * @param next cursor of the next page; absent on the last one
     */
    public record Page<T>(List<T> items, @Nullable String next) {}

    /** @throws MalformedRequest unless the limit is a whole number from 1 to 200 */
    public static int limit(@Nullable String text) {
        if (text == null || text.isBlank()) {
            return USUAL;
        }
        if (!text.matches("[1-9]\\d{0,2}") || Integer.parseInt(text) > MOST) {
            throw new MalformedRequest(400, "limitInvalid", MOST);
        }
        return Integer.parseInt(text);
    }

    /** The page with its link to the next one. */
    public static <T> Response page(List<T> items, @Nullable String next, UriInfo here) {
        return linked(new Page<>(items, next), next, here);
    }

    /** A body that holds a page, with the link to the next one. */
    public static Response linked(Object body, @Nullable String next, UriInfo here) {
        Response.ResponseBuilder answer = Response.ok(body);
        if (next != null) {
            answer.links(Link.fromUri(here.getRequestUriBuilder()
                            .replaceQueryParam("cursor", next)
                            .build())
                    .rel("next")
                    .build());
        }
        return answer.build();
    }
}
