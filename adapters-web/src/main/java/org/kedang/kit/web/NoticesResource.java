package org.kedang.kit.web;

import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.kedang.access.web.CurrentActor;
import org.kedang.kit.usecase.MarkNoticesRead;
import org.kedang.kit.usecase.ReadNotices;
import org.kedang.portal.rest.IdText;
import org.kedang.portal.rest.Paging;

/** The caller's own notices by REST. */
@Path("notices")
@Produces(MediaType.APPLICATION_JSON)
public class NoticesResource {
    private final CurrentActor me;
    private final ReadNotices read;
    private final MarkNoticesRead mark;

    @Inject
    NoticesResource(CurrentActor me, ReadNotices read, MarkNoticesRead mark) {
        this.me = me;
        this.read = read;
        this.mark = mark;
    }

    @GET
    public Response read(
            @QueryParam("cursor") @Nullable String cursor,
            @QueryParam("limit") @Nullable String limit,
            @Context UriInfo here) {
        UUID before = cursor == null ? null : IdText.in(cursor, "notice", Function.identity());
        ReadNotices.Page page = read.read(me.actor(), new ReadNotices.Command(before, Paging.limit(limit)));
        return Paging.page(page.rows(), page.next() == null ? null : page.next().toString(), here);
    }

    @POST
    @Path("{id}/read")
    @Consumes(MediaType.WILDCARD)
    public Response mark(@PathParam("id") String id) {
        mark.mark(me.actor(), new MarkNoticesRead.Command(IdText.in(id, "notice", Function.identity())));
        return Response.noContent().build();
    }

    @POST
    @Path("read")
    @Consumes(MediaType.WILDCARD)
    public Response markAll() {
        mark.mark(me.actor(), new MarkNoticesRead.Command(null));
        return Response.noContent().build();
    }
}
