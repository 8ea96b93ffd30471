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
import java.time.LocalDate;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.kedang.access.web.CurrentActor;
import org.kedang.approvals.api.Slice;
import org.kedang.kit.domain.CustomerId;
import org.kedang.kit.usecase.Actor;
import org.kedang.portal.rest.EntityTags;
import org.kedang.portal.rest.IdText;
import org.kedang.portal.rest.MalformedRequest;
import org.kedang.portal.rest.Paging;
import org.kedang.portal.rest.Retries;
import org.kedang.profiles.api.FeedbackView;
import org.kedang.profiles.domain.FeedbackId;
import org.kedang.profiles.domain.FeedbackKind;
import org.kedang.profiles.usecase.EditNotes;
import org.kedang.profiles.usecase.LeaveFeedback;
import org.kedang.profiles.usecase.ListFeedback;
import org.kedang.profiles.usecase.SetFeedbackAside;
import org.kedang.profiles.usecase.TakeFeedback;

/** What other departments heard from a customer by REST: leave it, read it by the file, take it in, set it aside (001 一.1). */
@Path("customers")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class FeedbackResource {
    private final CurrentActor me;
    private final Retries retries;
    private final LeaveFeedback leave;
    private final ListFeedback list;
    private final TakeFeedback take;
    private final SetFeedbackAside setAside;

    @Inject
    FeedbackResource(
            CurrentActor me,
            Retries retries,
            LeaveFeedback leave,
            ListFeedback list,
            TakeFeedback take,
            SetFeedbackAside setAside) {
        this.me = me;
        this.retries = retries;
        this.leave = leave;
        this.list = list;
        this.take = take;
        this.setAside = setAside;
    }

    /**
     * What was heard.
     *
     * @param day today when absent
     */
    public record FeedbackWish(@Nullable FeedbackKind kind, @Nullable LocalDate day, @Nullable String text) {}

    /** The feedback that was left. */
    public record LeftFeedback(FeedbackId id) {}

    /** Why the file says it from now on. */
    public record FeedbackTaking(@Nullable String reason) {}

    /** The version of the file that says it. */
    public record TakenFeedback(int version) {}

    /** Why it does not go into the file. */
    public record FeedbackRejection(@Nullable String word) {}

    @POST
    @Path("{id}/feedback")
    public Response leave(
            @PathParam("id") String id,
            @HeaderParam("Idempotency-Key") @Nullable String key,
            @Nullable FeedbackWish body) {
        FeedbackWish wish = RegistrationsResource.present(body);
        Actor actor = me.actor();
        CustomerId customer = customer(id);
        LeaveFeedback.Command command =
                new LeaveFeedback.Command(customer, wish.kind(), wish.day(), RegistrationsResource.text(wish.text()));
        return retries.answer(actor, key, "POST customers/" + customer + "/feedback", wish.toString(), () -> {
            FeedbackId made = leave.leave(command, actor);
            return new Retries.Created(201, "feedback", -1, new LeftFeedback(made));
        });
    }

    @GET
    @Path("{id}/feedback")
    public Response list(
            @PathParam("id") String id,
            @QueryParam("state") @Nullable String state,
            @QueryParam("cursor") @Nullable String cursor,
            @QueryParam("limit") @Nullable String limit,
            @Context UriInfo here) {
        boolean waitingOnly =
                switch (RegistrationsResource.text(state).toLowerCase(Locale.ROOT)) {
                    case "", "all" -> false;
                    case "waiting" -> true;
                    default -> throw new MalformedRequest(400, "parameterInvalid", "state");
                };
        Slice<FeedbackView> slice =
                list.list(new ListFeedback.Command(customer(id), waitingOnly, cursor, Paging.limit(limit)), me.actor());
        return Paging.page(slice.items(), slice.next(), here);
    }

    @POST
    @Path("{id}/feedback/{feedback}/take")
    public Response take(
            @PathParam("id") String id,
            @PathParam("feedback") String feedback,
            @HeaderParam("If-Match") @Nullable String seen,
            @Nullable FeedbackTaking body) {
        FeedbackTaking said = RegistrationsResource.present(body);
        EditNotes.Edited edited = take.take(
                new TakeFeedback.Command(
                        customer(id),
                        feedback(feedback),
                        EntityTags.required(seen),
                        RegistrationsResource.text(said.reason())),
                me.actor());
        return Response.ok(new TakenFeedback(edited.version()))
                .tag(EntityTags.of(edited.revision()))
                .build();
    }

    @POST
    @Path("{id}/feedback/{feedback}/set-aside")
    public Response setAside(
            @PathParam("id") String id, @PathParam("feedback") String feedback, @Nullable FeedbackRejection body) {
        FeedbackRejection said = RegistrationsResource.present(body);
        setAside.setAside(
                new SetFeedbackAside.Command(customer(id), feedback(feedback), RegistrationsResource.text(said.word())),
                me.actor());
        return Response.noContent().build();
    }

    private static CustomerId customer(String id) {
        return IdText.in(id, "customer", CustomerId::new);
    }

    private static FeedbackId feedback(String id) {
        return IdText.in(id, "feedback", FeedbackId::new);
    }
}
