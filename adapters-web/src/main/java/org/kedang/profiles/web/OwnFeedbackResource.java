package org.kedang.profiles.web;

import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import org.jspecify.annotations.Nullable;
import org.kedang.access.web.CurrentActor;
import org.kedang.approvals.api.Slice;
import org.kedang.portal.rest.Paging;
import org.kedang.profiles.api.OwnFeedback;
import org.kedang.profiles.usecase.ListOwnFeedback;

/** The caller's own feedback and what became of it, by REST. */
@Path("feedback")
@Produces(MediaType.APPLICATION_JSON)
public class OwnFeedbackResource {
    private final CurrentActor me;
    private final ListOwnFeedback list;

    @Inject
    OwnFeedbackResource(CurrentActor me, ListOwnFeedback list) {
        this.me = me;
        this.list = list;
    }

    @GET
    public Response list(
            @QueryParam("cursor") @Nullable String cursor,
            @QueryParam("limit") @Nullable String limit,
            @Context UriInfo here) {
        Slice<OwnFeedback> slice = list.list(new ListOwnFeedback.Command(cursor, Paging.limit(limit)), me.actor());
        return Paging.page(slice.items(), slice.next(), here);
    }
}
