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
import java.io.IOException;
import java.io.InputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;
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
import org.kedang.profiles.api.ChangeRow;
import org.kedang.profiles.domain.Evidence;
import org.kedang.profiles.domain.EvidenceContent;
import org.kedang.profiles.domain.PaperKind;
import org.kedang.profiles.usecase.AskForChange;
import org.kedang.profiles.usecase.ListChanges;
import org.kedang.profiles.usecase.StoreEvidence;

/** The change requests of one customer by REST: ask, list, store the papers that prove a change (F03; 002 §5.2). */
@Path("customers")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class CustomerChangesResource {
    private final CurrentActor me;
    private final Retries retries;
    private final AskForChange ask;
    private final ListChanges list;
    private final StoreEvidence store;

    @Inject
    CustomerChangesResource(CurrentActor me, Retries retries, AskForChange ask, ListChanges list, StoreEvidence store) {
        this.me = me;
        this.retries = retries;
        this.ask = ask;
        this.list = list;
        this.store = store;
    }

    /** What a paper sent again is known by. */
    public record Sent(String name, String kind, String sha256) {}

    @POST
    @Path("{id}/change-requests")
    public Response ask(
            @PathParam("id") String id,
            @HeaderParam("If-Match") @Nullable String seen,
            @HeaderParam("Idempotency-Key") @Nullable String key,
            ChangeBodies.@Nullable ChangeWish body) {
        ChangeBodies.ChangeWish wish = RegistrationsResource.present(body);
        Actor actor = me.actor();
        CustomerId customer = customer(id);
        AskForChange.Command command = new AskForChange.Command(
                customer,
                EntityTags.required(seen),
                wish.singles(),
                wish.rows(),
                RegistrationsResource.text(wish.reason()),
                RegistrationsResource.text(wish.necessity()),
                wish.effective(),
                wish.papers(),
                wish.restored());
        return retries.answer(actor, key, "POST customers/" + customer + "/change-requests", wish.toString(), () -> {
            List<AskForChange.Asked> asked = ask.ask(command, actor);
            return new Retries.Created(
                    201,
                    "change-requests/" + asked.get(0).id(),
                    asked.get(0).revision(),
                    new ChangeBodies.AskedChanges(asked.stream()
                            .map(one -> new ChangeBodies.AskedChange(one.id(), one.chain()))
                            .toList()));
        });
    }

    @GET
    @Path("{id}/change-requests")
    public Response list(
            @PathParam("id") String id,
            @QueryParam("cursor") @Nullable String cursor,
            @QueryParam("limit") @Nullable String limit,
            @Context UriInfo here) {
        Slice<ChangeRow> slice =
                list.list(new ListChanges.Command(customer(id), cursor, Paging.limit(limit)), me.actor());
        return Paging.page(slice.items(), slice.next(), here);
    }

    @POST
    @Path("{id}/evidence")
    @Consumes(MediaType.WILDCARD)
    public Response store(
            @PathParam("id") String id,
            @QueryParam("fileName") @Nullable String fileName,
            @QueryParam("kind") @Nullable String kind,
            @HeaderParam("Idempotency-Key") @Nullable String key,
            @Nullable InputStream body)
            throws IOException {
        byte[] bytes = EvidenceBodies.read(body);
        String name = RegistrationsResource.text(fileName);
        PaperKind called = kind(RegistrationsResource.text(kind));
        Actor actor = me.actor();
        CustomerId customer = customer(id);
        return retries.answer(
                actor,
                key,
                "POST customers/" + customer + "/evidence",
                new Sent(name, called.name(), sha256(bytes)),
                () -> {
                    Evidence stored = store.store(
                            new StoreEvidence.Command(customer, name, EvidenceContent.of(bytes), called), actor);
                    return new Retries.Created(201, "", -1, ChangeBodies.paper(stored));
                });
    }

    private static PaperKind kind(String name) {
        if (name.isBlank()) {
            return PaperKind.OTHER;
        }
        return Stream.of(PaperKind.values())
                .filter(kind -> kind.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new MalformedRequest(400, "parameterInvalid", "kind"));
    }

    private static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static CustomerId customer(String id) {
        return IdText.in(id, "customer", CustomerId::new);
    }
}
