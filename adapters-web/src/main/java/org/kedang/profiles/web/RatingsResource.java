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
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kedang.access.web.CurrentActor;
import org.kedang.kit.domain.CustomerId;
import org.kedang.kit.usecase.Actor;
import org.kedang.portal.rest.EntityTags;
import org.kedang.portal.rest.IdText;
import org.kedang.portal.rest.Retries;
import org.kedang.profiles.api.RatingView;
import org.kedang.profiles.usecase.RateCustomer;
import org.kedang.profiles.usecase.ReadRatings;

/** What is thought of a customer's value and risk by REST: read all that was, rate again (003-E 1). */
@Path("customers")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class RatingsResource {
    private final CurrentActor me;
    private final Retries retries;
    private final ReadRatings read;
    private final RateCustomer rate;

    @Inject
    RatingsResource(CurrentActor me, Retries retries, ReadRatings read, RateCustomer rate) {
        this.me = me;
        this.retries = retries;
        this.read = read;
        this.rate = rate;
    }

    /**
     * The ratings of a customer, the last one first.
     *
     * @param mayRate whether the caller may rate him again
     */
    public record RatingList(List<RegistrationsResource.Rating> ratings, boolean mayRate) {}

    /** The revision of the file that shows the rating. */
    public record RatedCustomer(long revision) {}

    @GET
    @Path("{id}/ratings")
    public Response read(@PathParam("id") String id) {
        ReadRatings.Answer found = read.read(customer(id), me.actor());
        return Response.ok(new RatingList(
                        found.ratings().stream().map(RatingsResource::rating).toList(), found.mayRate()))
                .tag(EntityTags.of(found.revision()))
                .build();
    }

    @POST
    @Path("{id}/ratings")
    public Response rate(
            @PathParam("id") String id,
            @HeaderParam("If-Match") @Nullable String seen,
            @HeaderParam("Idempotency-Key") @Nullable String key,
            RegistrationActsResource.@Nullable RatingWish body) {
        RegistrationActsResource.RatingWish wish = RegistrationsResource.present(body);
        Actor actor = me.actor();
        CustomerId customer = customer(id);
        RateCustomer.Command command = new RateCustomer.Command(
                customer,
                EntityTags.required(seen),
                FieldsResource.given("value", wish.value()),
                FieldsResource.given("risk", wish.risk()),
                RegistrationsResource.text(wish.basis()));
        return retries.answer(actor, key, "POST customers/" + customer + "/ratings", wish.toString(), () -> {
            long revision = rate.rate(command, actor);
            return new Retries.Created(
                    201, "customers/" + customer + "/ratings", revision, new RatedCustomer(revision));
        });
    }

    private static RegistrationsResource.Rating rating(RatingView one) {
        return new RegistrationsResource.Rating(one.value(), one.risk(), one.basis(), one.by(), one.at());
    }

    private static CustomerId customer(String id) {
        return IdText.in(id, "customer", CustomerId::new);
    }
}
