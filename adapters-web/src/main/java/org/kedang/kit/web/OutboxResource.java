package org.kedang.kit.web;

import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Link;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kedang.access.web.CurrentActor;
import org.kedang.kit.api.OutboxRow;
import org.kedang.kit.usecase.ReadOutbox;
import org.kedang.portal.rest.MalformedRequest;
import org.kedang.portal.rest.Paging;

/** How mails fare, by REST: nothing of what they say and nobody's address. */
@Path("outbox")
@Produces(MediaType.APPLICATION_JSON)
public class OutboxResource {
    private final CurrentActor me;
    private final ReadOutbox read;

    @Inject
    OutboxResource(CurrentActor me, ReadOutbox read) {
        this.me = me;
        this.read = read;
    }

    /**
     * @param waiting how many wait altogether
     * @param dead how many were given up altogether
     * @param next cursor of the next page; absent on the last one
     */
    public record Mails(List<OutboxRow> items, long waiting, long dead, @Nullable String next) {}

    @GET
    public Response read(
            @QueryParam("state") @Nullable String state,
            @QueryParam("cursor") @Nullable String cursor,
            @QueryParam("limit") @Nullable String limit,
            @Context UriInfo here) {
        if (cursor != null && !cursor.matches("\\d{1,18}")) {
            throw new MalformedRequest(400, "cursorInvalid");
        }
        if (state != null && !state.matches("WAITING|SENT|DEAD")) {
            throw new MalformedRequest(400, "parameterInvalid", "state");
        }
        ReadOutbox.Page page = read.read(
                me.actor(),
                new ReadOutbox.Command(state, cursor == null ? null : Long.valueOf(cursor), Paging.limit(limit)));
        String next = page.next() == null ? null : page.next().toString();
        Response.ResponseBuilder answer = Response.ok(new Mails(page.rows(), page.waiting(), page.dead(), next));
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
