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
import org.kedang.kit.usecase.Actor;
import org.kedang.portal.rest.EntityTags;
import org.kedang.portal.rest.IdText;
import org.kedang.portal.rest.Retries;
import org.kedang.profiles.api.RenamingForm;
import org.kedang.profiles.domain.ChangeRequestId;
import org.kedang.profiles.usecase.AskForRenaming;
import org.kedang.profiles.usecase.ReadRenaming;

/** Renaming a customer by 更名通知 by REST: what it needs, and handing it in (F20; 003-M 三). */
@Path("customers")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class RenamingsResource {
    private final CurrentActor me;
    private final Retries retries;
    private final ReadRenaming read;
    private final AskForRenaming ask;

    @Inject
    RenamingsResource(CurrentActor me, Retries retries, ReadRenaming read, AskForRenaming ask) {
        this.me = me;
        this.retries = retries;
        this.read = read;
        this.ask = ask;
    }

    /**
     * What is handed in.
     *
     * @param name the new name
     * @param effective the day from which it holds, by the notice
     * @param evidence ids of papers stored for this customer before, each with its kind
     */
    public record RenamingWish(
            @Nullable String name,
            @Nullable LocalDate effective,
            @Nullable String reason,
            @Nullable List<String> evidence) {}

    /** The request that was opened. */
    public record AskedRenaming(ChangeRequestId id) {}

    @GET
    @Path("{id}/renamings")
    public Response read(@PathParam("id") String id) {
        RenamingForm form = read.read(customer(id), me.actor());
        return Response.ok(form).tag(EntityTags.of(form.revision())).build();
    }

    @POST
    @Path("{id}/renamings")
    public Response ask(
            @PathParam("id") String id,
            @HeaderParam("If-Match") @Nullable String seen,
            @HeaderParam("Idempotency-Key") @Nullable String key,
            @Nullable RenamingWish body) {
        RenamingWish wish = RegistrationsResource.present(body);
        Actor actor = me.actor();
        CustomerId customer = customer(id);
        AskForRenaming.Command command = new AskForRenaming.Command(
                customer,
                EntityTags.required(seen),
                RegistrationsResource.text(wish.name()),
                wish.effective(),
                RegistrationsResource.text(wish.reason()),
                ChangeBodies.papers(wish.evidence()));
        return retries.answer(actor, key, "POST customers/" + customer + "/renamings", wish.toString(), () -> {
            AskForRenaming.Asked asked = ask.ask(command, actor);
            return new Retries.Created(
                    201, "change-requests/" + asked.id(), asked.revision(), new AskedRenaming(asked.id()));
        });
    }

    private static CustomerId customer(String id) {
        return IdText.in(id, "customer", CustomerId::new);
    }
}
