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
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kedang.access.web.CurrentActor;
import org.kedang.portal.rest.MalformedRequest;
import org.kedang.portal.rest.Paging;
import org.kedang.profiles.domain.Division;
import org.kedang.profiles.usecase.FindDivisions;

/** The administrative divisions of China by REST (GB/T 2260), for the region of a customer. */
@Path("divisions")
@Produces(MediaType.APPLICATION_JSON)
public class DivisionsResource {
    private static final int MOST = 100;

    private final CurrentActor me;
    private final FindDivisions find;

    @Inject
    DivisionsResource(CurrentActor me, FindDivisions find) {
        this.me = me;
        this.find = find;
    }

    /** The provinces; with a parent what lies in it; with a text what fits it. Both together narrow each other. */
    @GET
    public Response find(
            @QueryParam("q") @Nullable String text,
            @QueryParam("parent") @Nullable String parent,
            @Context UriInfo here) {
        String wanted = text == null ? "" : text.strip();
        if (parent == null || parent.isBlank()) {
            return Paging.page(find.find(new FindDivisions.Command(wanted, MOST), me.actor()), null, here);
        }
        if (!parent.matches("\\d{6}")) {
            throw new MalformedRequest(400, "parameterInvalid", "parent");
        }
        List<Division> inside = find.find(new FindDivisions.Command(parent, MOST), me.actor()).stream()
                .filter(division -> !division.code().equals(parent))
                .filter(division ->
                        division.code().startsWith(wanted) || division.name().contains(wanted))
                .toList();
        return Paging.page(inside, null, here);
    }
}
