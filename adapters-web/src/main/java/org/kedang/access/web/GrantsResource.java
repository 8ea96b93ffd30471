package org.kedang.access.web;

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
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.kedang.access.api.AccessReasons;
import org.kedang.access.api.GrantView;
import org.kedang.access.domain.GrantId;
import org.kedang.access.domain.GrantRight;
import org.kedang.access.usecase.ExplainOwnAccess;
import org.kedang.access.usecase.GrantAccess;
import org.kedang.access.usecase.ListFileGrants;
import org.kedang.access.usecase.RevokeAccess;
import org.kedang.kit.domain.CustomerId;
import org.kedang.kit.domain.Secrecy;
import org.kedang.kit.usecase.Actor;
import org.kedang.portal.rest.IdText;
import org.kedang.portal.rest.MalformedRequest;
import org.kedang.portal.rest.Retries;

/** Who was let into a customer's file by REST: read it, let somebody in, take it back (001 四). */
@Path("customers")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class GrantsResource {
    private final CurrentActor me;
    private final Retries retries;
    private final ListFileGrants list;
    private final GrantAccess grant;
    private final RevokeAccess revoke;
    private final ExplainOwnAccess explain;

    @Inject
    GrantsResource(
            CurrentActor me,
            Retries retries,
            ListFileGrants list,
            GrantAccess grant,
            RevokeAccess revoke,
            ExplainOwnAccess explain) {
        this.me = me;
        this.retries = retries;
        this.list = list;
        this.grant = grant;
        this.revoke = revoke;
        this.explain = explain;
    }

    /**
     * The grants of a file, the last given first.
     *
     * @param mayGrant whether the caller may let others in
     */
    public record FileGrants(List<GrantView> items, boolean mayGrant) {}

    /**
     * Whom to let in.
     *
     * @param others further customers of the same grant
     * @param employee number, for example S1011
     * @param cap INTERNAL when absent
     * @param from at once when absent
     */
    public record GrantWish(
            @Nullable List<CustomerId> others,
            @Nullable String employee,
            @Nullable List<Integer> categories,
            @Nullable List<GrantRight> rights,
            @Nullable Secrecy cap,
            @Nullable Instant from,
            @Nullable Instant until,
            @Nullable String reason) {}

    /** The grant that was given. */
    public record GivenGrant(GrantId id) {}

    /** Why it is taken back. */
    public record GrantRevocation(@Nullable String reason) {}

    @GET
    @Path("{id}/grants")
    public FileGrants list(@PathParam("id") String id) {
        ListFileGrants.Answer answer = list.list(customer(id), me.actor());
        return new FileGrants(answer.grants(), answer.mayGrant());
    }

    @GET
    @Path("{id}/access")
    public AccessReasons access(@PathParam("id") String id) {
        return explain.explain(customer(id), me.actor());
    }

    @POST
    @Path("{id}/grants")
    public Response grant(
            @PathParam("id") String id,
            @HeaderParam("Idempotency-Key") @Nullable String key,
            @Nullable GrantWish body) {
        GrantWish wish = present(body);
        Actor actor = me.actor();
        CustomerId customer = customer(id);
        GrantAccess.Command command = new GrantAccess.Command(
                customer,
                some(wish.others()),
                text(wish.employee()),
                Set.copyOf(some(wish.categories())),
                Set.copyOf(some(wish.rights())),
                wish.cap() == null ? Secrecy.INTERNAL : wish.cap(),
                wish.from(),
                wish.until(),
                text(wish.reason()));
        return retries.answer(actor, key, "POST customers/" + customer + "/grants", wish.toString(), () -> {
            GrantId given = grant.grant(command, actor);
            return new Retries.Created(201, "customers/" + customer + "/grants", -1, new GivenGrant(given));
        });
    }

    @POST
    @Path("{id}/grants/{grant}/revoke")
    public Response revoke(
            @PathParam("id") String id, @PathParam("grant") String which, @Nullable GrantRevocation body) {
        revoke.revoke(
                new RevokeAccess.Command(
                        customer(id),
                        IdText.in(which, "grant", GrantId::new),
                        text(present(body).reason())),
                me.actor());
        return Response.noContent().build();
    }

    private static <T> T present(@Nullable T body) {
        if (body == null) {
            throw new MalformedRequest(400, "bodyMissing");
        }
        return body;
    }

    private static <T> List<T> some(@Nullable List<T> given) {
        return given == null ? List.of() : given;
    }

    private static String text(@Nullable String given) {
        return given == null ? "" : given;
    }

    private static CustomerId customer(String id) {
        return IdText.in(id, "customer", CustomerId::new);
    }
}
