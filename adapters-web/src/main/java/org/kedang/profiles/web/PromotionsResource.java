package org.kedang.profiles.web;

import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kedang.access.web.CurrentActor;
import org.kedang.kit.domain.CustomerId;
import org.kedang.portal.rest.EntityTags;
import org.kedang.portal.rest.IdText;
import org.kedang.profiles.domain.FieldDefinition;
import org.kedang.profiles.domain.FileTier;
import org.kedang.profiles.usecase.PromoteFile;
import org.kedang.profiles.usecase.ReadPromotion;

/** Provisional files that become full ones, by REST (C26). */
@Path("customers")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class PromotionsResource {
    private final CurrentActor me;
    private final ReadPromotion read;
    private final PromoteFile promote;

    @Inject
    PromotionsResource(CurrentActor me, ReadPromotion read, PromoteFile promote) {
        this.me = me;
        this.read = read;
        this.promote = promote;
    }

    /**
     * What a file lacks to be a full one.
     *
     * @param lacking codes of the fields
     * @param until the last day it may be provisional; null where there is no limit
     * @param overdue whether that day is over
     */
    public record Promotion(
            FileTier tier, List<String> lacking, @Nullable LocalDate until, boolean overdue, boolean mayPromote) {}

    /** Why the file becomes a full one. */
    public record PromotionWish(@Nullable String reason) {}

    /** The version with which the file is a full one. */
    public record PromotedFile(int version) {}

    @GET
    @Path("{id}/promotion")
    public Response read(@PathParam("id") String id) {
        ReadPromotion.Answer found = read.read(customer(id), me.actor());
        return Response.ok(new Promotion(
                        found.tier(),
                        found.lacking().stream().map(FieldDefinition::code).toList(),
                        found.until(),
                        found.overdue(),
                        found.mayPromote()))
                .tag(EntityTags.of(found.revision()))
                .build();
    }

    @POST
    @Path("{id}/promotion")
    public Response promote(
            @PathParam("id") String id, @HeaderParam("If-Match") @Nullable String seen, @Nullable PromotionWish body) {
        PromotionWish wish = RegistrationsResource.present(body);
        PromoteFile.Promoted promoted = promote.promote(
                new PromoteFile.Command(
                        customer(id), EntityTags.required(seen), RegistrationsResource.text(wish.reason())),
                me.actor());
        return Response.ok(new PromotedFile(promoted.version()))
                .tag(EntityTags.of(promoted.revision()))
                .build();
    }

    private static CustomerId customer(String id) {
        return IdText.in(id, "customer", CustomerId::new);
    }
}
