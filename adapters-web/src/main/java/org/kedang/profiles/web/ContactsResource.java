package org.kedang.profiles.web;

import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.kedang.access.web.CurrentActor;
import org.kedang.approvals.api.Slice;
import org.kedang.kit.usecase.Actor;
import org.kedang.portal.rest.IdText;
import org.kedang.portal.rest.Paging;
import org.kedang.portal.rest.Retries;
import org.kedang.profiles.api.ContactRow;
import org.kedang.profiles.domain.ContactId;
import org.kedang.profiles.domain.FileTier;
import org.kedang.profiles.domain.RegistrationId;
import org.kedang.profiles.usecase.ConvertContact;
import org.kedang.profiles.usecase.ListContacts;
import org.kedang.profiles.usecase.RegisterContact;

/** The contact book F29 by REST (003-R 一). */
@Path("contacts")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class ContactsResource {
    private final CurrentActor me;
    private final Retries retries;
    private final RegisterContact register;
    private final ListContacts list;
    private final ConvertContact convert;

    @Inject
    ContactsResource(
            CurrentActor me, Retries retries, RegisterContact register, ListContacts list, ConvertContact convert) {
        this.me = me;
        this.retries = retries;
        this.register = register;
        this.list = list;
        this.convert = convert;
    }

    /** A new entry. */
    public record Entry(
            @Nullable String name, @Nullable String phone, @Nullable String company, @Nullable String note) {}

    /** @param tier FULL when absent */
    public record Conversion(@Nullable FileTier tier) {}

    @GET
    public Response list(
            @QueryParam("cursor") @Nullable String cursor,
            @QueryParam("limit") @Nullable String limit,
            @Context UriInfo here) {
        Slice<ContactRow> slice = list.list(new ListContacts.Command(cursor, Paging.limit(limit)), me.actor());
        return Paging.page(slice.items(), slice.next(), here);
    }

    @POST
    public Response register(@HeaderParam("Idempotency-Key") @Nullable String key, @Nullable Entry body) {
        Entry entry = RegistrationsResource.present(body);
        Actor actor = me.actor();
        return retries.answer(actor, key, "POST contacts", entry, () -> {
            ContactId id = register.register(
                    new RegisterContact.Command(
                            RegistrationsResource.text(entry.name()),
                            RegistrationsResource.text(entry.phone()),
                            RegistrationsResource.text(entry.company()),
                            RegistrationsResource.text(entry.note())),
                    actor);
            return new Retries.Created(201, "contacts/" + id, -1, Map.of("id", id.toString()));
        });
    }

    @POST
    @Path("{id}/convert")
    public Response convert(
            @PathParam("id") String id,
            @HeaderParam("Idempotency-Key") @Nullable String key,
            @Nullable Conversion body) {
        ContactId contact = IdText.in(id, "contact", ContactId::new);
        FileTier tier = body == null || body.tier() == null ? FileTier.FULL : body.tier();
        Actor actor = me.actor();
        return retries.answer(actor, key, "POST contacts/" + contact + "/convert", tier.name(), () -> {
            RegistrationId form = convert.convert(new ConvertContact.Command(contact, tier), actor);
            return new Retries.Created(201, "registrations/" + form, -1, Map.of("registration", form.toString()));
        });
    }
}
