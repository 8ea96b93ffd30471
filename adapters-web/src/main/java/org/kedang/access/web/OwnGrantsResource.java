package org.kedang.access.web;

import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kedang.access.api.GrantView;
import org.kedang.access.domain.GrantId;
import org.kedang.access.usecase.ListAllGrants;
import org.kedang.access.usecase.ListOwnGrants;
import org.kedang.portal.rest.MalformedRequest;
import org.kedang.portal.rest.Paging;

/** Into whose files the caller was let, and for the auditor every grant of the firm, by REST. */
@Path("grants")
@Produces(MediaType.APPLICATION_JSON)
public class OwnGrantsResource {
    private final CurrentActor me;
    private final ListOwnGrants own;
    private final ListAllGrants all;

    @Inject
    OwnGrantsResource(CurrentActor me, ListOwnGrants own, ListAllGrants all) {
        this.me = me;
        this.own = own;
        this.all = all;
    }

    @GET
    public Paging.Page<GrantView> own() {
        return new Paging.Page<>(own.list(me.actor(), new ListOwnGrants.Command()), null);
    }

    @GET
    @Path("register")
    public Response all(
            @QueryParam("cursor") @Nullable String cursor,
            @QueryParam("limit") @Nullable String limit,
            @Context UriInfo here) {
        ListAllGrants.Answer answer =
                all.list(me.actor(), new ListAllGrants.Command(before(cursor), Paging.limit(limit)));
        GrantId next = answer.next();
        return Paging.page(answer.grants(), next == null ? null : next.toString(), here);
    }

    private static @Nullable GrantId before(@Nullable String cursor) {
        if (cursor == null || cursor.isBlank()) {
            return null;
        }
        try {
            return new GrantId(UUID.fromString(cursor));
        } catch (IllegalArgumentException e) {
            throw new MalformedRequest(400, "parameterInvalid", "cursor");
        }
    }
}
