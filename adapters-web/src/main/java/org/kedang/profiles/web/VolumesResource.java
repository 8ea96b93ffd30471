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
import org.kedang.portal.rest.MalformedRequest;
import org.kedang.portal.rest.Paging;
import org.kedang.profiles.api.VolumeView;
import org.kedang.profiles.domain.Catalogue;
import org.kedang.profiles.usecase.ReadVolume;

/** A keeper's volumes by REST (001 二). */
@Path("volumes")
@Produces(MediaType.APPLICATION_JSON)
public class VolumesResource {
    private final CurrentActor me;
    private final ReadVolume read;

    @Inject
    VolumesResource(CurrentActor me, ReadVolume read) {
        this.me = me;
        this.read = read;
    }

    /**
     * @param keeper employee number of whose volume it is; absent for the caller's own
     * @param category 1 to 6; absent for the first
     */
    @GET
    public Response read(
            @QueryParam("keeper") @Nullable String keeper,
            @QueryParam("category") @Nullable String category,
            @QueryParam("cursor") @Nullable String cursor,
            @QueryParam("limit") @Nullable String limit,
            @Context UriInfo here) {
        VolumeView volume =
                read.read(new ReadVolume.Command(keeper, number(category), cursor, Paging.limit(limit)), me.actor());
        return Paging.page(volume.rows().items(), volume.rows().next(), here);
    }

    private static int number(@Nullable String category) {
        if (category == null || category.isBlank()) {
            return 1;
        }
        if (!category.matches("[1-6]")) {
            throw new MalformedRequest(400, "categoryInvalid", Catalogue.CATEGORIES);
        }
        return Integer.parseInt(category);
    }
}
