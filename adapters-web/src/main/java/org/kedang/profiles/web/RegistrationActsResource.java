package org.kedang.profiles.web;

import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.kedang.access.web.CurrentActor;
import org.kedang.kit.usecase.Actor;
import org.kedang.portal.rest.EntityTags;
import org.kedang.portal.rest.IdText;
import org.kedang.portal.rest.MalformedRequest;
import org.kedang.portal.rest.Retries;
import org.kedang.profiles.domain.CustomerRating;
import org.kedang.profiles.domain.EvidenceContent;
import org.kedang.profiles.domain.EvidenceId;
import org.kedang.profiles.domain.RegistrationId;
import org.kedang.profiles.usecase.AttachPaper;
import org.kedang.profiles.usecase.DetachPaper;
import org.kedang.profiles.usecase.ReadPaper;
import org.kedang.profiles.usecase.SignRegistration;

/** What profiles ask of a registration besides its fields, by REST: papers, signatures, ratings, the number on the card. */
@Path("registrations")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class RegistrationActsResource {
    private final CurrentActor me;
    private final Retries retries;
    private final AttachPaper attach;
    private final DetachPaper detach;
    private final ReadPaper read;
    private final SignRegistration sign;

    @Inject
    RegistrationActsResource(
            CurrentActor me,
            Retries retries,
            AttachPaper attach,
            DetachPaper detach,
            ReadPaper read,
            SignRegistration sign) {
        this.me = me;
        this.retries = retries;
        this.attach = attach;
        this.detach = detach;
        this.read = read;
        this.sign = sign;
    }

    /** Value and risk; the basis names the data (003-E 1; 003-H 二.2). */
    public record RatingWish(
            CustomerRating.@Nullable Value value, CustomerRating.@Nullable Risk risk, @Nullable String basis) {}

    /**
     * What the waiting stage asks.
     *
     * @param rating for a stage that rates
     * @param accepted codes of the papers that are complete and legible
     * @param number the number as it stands on the card
     */
    public record Signature(
            @Nullable Long approvalRevision,
            @Nullable String note,
            @Nullable RatingWish rating,
            @Nullable List<String> accepted,
            @Nullable String number) {}

    @POST
    @Path("{id}/papers")
    @Consumes(MediaType.WILDCARD)
    public Response attach(
            @PathParam("id") String id,
            @QueryParam("paper") @Nullable String paper,
            @QueryParam("fileName") @Nullable String fileName,
            @HeaderParam("If-Match") @Nullable String seen,
            @Nullable InputStream body)
            throws IOException {
        byte[] bytes = EvidenceBodies.read(body);
        AttachPaper.Attached attached = attach.attach(
                new AttachPaper.Command(
                        form(id),
                        EntityTags.required(seen),
                        RegistrationsResource.text(paper),
                        RegistrationsResource.text(fileName),
                        EvidenceContent.of(bytes)),
                me.actor());
        return Response.status(201)
                .entity(ChangeBodies.paper(attached.evidence()))
                .tag(EntityTags.of(attached.revision()))
                .build();
    }

    @DELETE
    @Path("{id}/papers/{paper}")
    public Response detach(
            @PathParam("id") String id,
            @PathParam("paper") String paper,
            @HeaderParam("If-Match") @Nullable String seen) {
        long revision = detach.detach(
                new DetachPaper.Command(form(id), EntityTags.required(seen), evidence(paper)), me.actor());
        return Response.noContent().tag(EntityTags.of(revision)).build();
    }

    @GET
    @Path("{id}/papers/{paper}")
    @Produces(MediaType.WILDCARD)
    public Response read(@PathParam("id") String id, @PathParam("paper") String paper) {
        ReadPaper.Paper found = read.read(new ReadPaper.Command(form(id), evidence(paper)), me.actor());
        return EvidenceBodies.send(found.evidence(), found.content());
    }

    @POST
    @Path("{id}/sign")
    public Response sign(
            @PathParam("id") String id,
            @HeaderParam("If-Match") @Nullable String seen,
            @HeaderParam("Idempotency-Key") @Nullable String key,
            @Nullable Signature body) {
        Signature wish = RegistrationsResource.present(body);
        long revision = EntityTags.required(seen);
        Actor actor = me.actor();
        RegistrationId form = form(id);
        Long approval = wish.approvalRevision();
        if (approval == null) {
            throw new MalformedRequest(400, "parameterInvalid", "approvalRevision");
        }
        SignRegistration.Command command = new SignRegistration.Command(
                form,
                revision,
                approval,
                RegistrationsResource.text(wish.note()),
                rated(wish.rating()),
                wish.accepted() == null ? Set.of() : Set.copyOf(wish.accepted()),
                RegistrationsResource.text(wish.number()));
        return retries.answer(actor, key, "POST registrations/" + form + "/sign", wish.toString(), () -> {
            SignRegistration.Signed signed = sign.sign(command, actor);
            String customer = signed.customer() == null ? "" : signed.customer().toString();
            return new Retries.Created(
                    200,
                    "",
                    -1,
                    Map.of("registration", form.toString(), "customer", customer, "number", signed.number()));
        });
    }

    private static SignRegistration.@Nullable Rated rated(@Nullable RatingWish wish) {
        if (wish == null) {
            return null;
        }
        return new SignRegistration.Rated(
                FieldsResource.given("rating/value", wish.value()),
                FieldsResource.given("rating/risk", wish.risk()),
                RegistrationsResource.text(wish.basis()));
    }

    private static RegistrationId form(String id) {
        return IdText.in(id, "registration", RegistrationId::new);
    }

    private static EvidenceId evidence(String id) {
        return IdText.in(id, "paper", EvidenceId::new);
    }
}
