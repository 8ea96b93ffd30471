package org.kedang.profiles.web;

import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.jspecify.annotations.Nullable;
import org.kedang.access.web.CurrentActor;
import org.kedang.kit.usecase.Actor;
import org.kedang.portal.rest.EntityTags;
import org.kedang.portal.rest.IdText;
import org.kedang.portal.rest.MalformedRequest;
import org.kedang.portal.rest.Retries;
import org.kedang.profiles.api.ChangeView;
import org.kedang.profiles.domain.ChangeRequest;
import org.kedang.profiles.domain.ChangeRequestId;
import org.kedang.profiles.domain.EvidenceId;
import org.kedang.profiles.usecase.ApplyChange;
import org.kedang.profiles.usecase.CheckChange;
import org.kedang.profiles.usecase.ReadChange;
import org.kedang.profiles.usecase.ReadEvidence;
import org.kedang.profiles.usecase.ReviseChange;
import org.kedang.profiles.usecase.WithdrawChange;

/** One change request by REST: read, revise, withdraw, check its necessity, apply it, fetch its papers (F03; 002 §5.2). */
@Path("change-requests")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class ChangesResource {
    private final CurrentActor me;
    private final Retries retries;
    private final ReadChange read;
    private final ReviseChange revise;
    private final WithdrawChange withdraw;
    private final CheckChange check;
    private final ApplyChange apply;
    private final ReadEvidence readEvidence;

    @Inject
    ChangesResource(
            CurrentActor me,
            Retries retries,
            ReadChange read,
            ReviseChange revise,
            WithdrawChange withdraw,
            CheckChange check,
            ApplyChange apply,
            ReadEvidence readEvidence) {
        this.me = me;
        this.retries = retries;
        this.read = read;
        this.revise = revise;
        this.withdraw = withdraw;
        this.check = check;
        this.apply = apply;
        this.readEvidence = readEvidence;
    }

    @GET
    @Path("{id}")
    public Response read(@PathParam("id") String id) {
        ChangeView view = read.read(new ReadChange.Command(request(id)), me.actor());
        return Response.ok(ChangeBodies.change(view))
                .tag(EntityTags.of(view.revision()))
                .build();
    }

    @PUT
    @Path("{id}")
    public Response revise(
            @PathParam("id") String id,
            @HeaderParam("If-Match") @Nullable String seen,
            ChangeBodies.@Nullable ChangeWish body) {
        ChangeBodies.ChangeWish wish = RegistrationsResource.present(body);
        long unused = revise.revise(
                new ReviseChange.Command(
                        request(id),
                        EntityTags.required(seen),
                        wish.singles(),
                        wish.rows(),
                        RegistrationsResource.text(wish.reason()),
                        RegistrationsResource.text(wish.necessity()),
                        wish.effective(),
                        wish.papers()),
                me.actor());
        return read(id);
    }

    @POST
    @Path("{id}/withdraw")
    public Response withdraw(
            @PathParam("id") String id,
            @HeaderParam("If-Match") @Nullable String seen,
            ChangeBodies.@Nullable ChangeWithdrawal body) {
        withdraw.withdraw(
                new WithdrawChange.Command(
                        request(id),
                        EntityTags.required(seen),
                        body == null ? "" : RegistrationsResource.text(body.reason())),
                me.actor());
        return read(id);
    }

    @POST
    @Path("{id}/check")
    public Response check(
            @PathParam("id") String id,
            @HeaderParam("If-Match") @Nullable String seen,
            ChangeBodies.@Nullable ChangeCheck body) {
        ChangeBodies.ChangeCheck found = RegistrationsResource.present(body);
        CheckChange.Finding finding = found.finding();
        if (finding == null) {
            throw new MalformedRequest(400, "parameterInvalid", "finding");
        }
        ChangeRequest.State state = check.check(
                new CheckChange.Command(
                        request(id),
                        EntityTags.required(seen),
                        revision(found.approvalRevision()),
                        finding,
                        RegistrationsResource.text(found.note())),
                me.actor());
        // whose step is over may not read it by that any more
        return Response.ok(new ChangeBodies.ChangeApplied(state.name(), 0)).build();
    }

    @POST
    @Path("{id}/apply")
    public Response apply(
            @PathParam("id") String id,
            @HeaderParam("If-Match") @Nullable String seen,
            @HeaderParam("Idempotency-Key") @Nullable String key,
            ChangeBodies.@Nullable ChangeApplication body) {
        ChangeBodies.ChangeApplication wish = RegistrationsResource.present(body);
        ApplyChange.Command command = new ApplyChange.Command(
                request(id),
                EntityTags.required(seen),
                revision(wish.approvalRevision()),
                RegistrationsResource.text(wish.note()));
        Actor actor = me.actor();
        return retries.answer(
                actor, key, "POST change-requests/" + command.request() + "/apply", wish.toString(), () -> {
                    ApplyChange.Applied applied = apply.apply(command, actor);
                    return new Retries.Created(
                            200,
                            "",
                            -1,
                            new ChangeBodies.ChangeApplied(applied.state().name(), applied.version()));
                });
    }

    @GET
    @Path("{id}/evidence/{paper}")
    @Produces({"application/pdf", "image/png", "image/jpeg"})
    public Response evidence(@PathParam("id") String id, @PathParam("paper") String paper) {
        ReadEvidence.Paper found = readEvidence.read(
                new ReadEvidence.Command(request(id), IdText.in(paper, "evidence", EvidenceId::new)), me.actor());
        return EvidenceBodies.send(found.evidence(), found.content());
    }

    private static ChangeRequestId request(String id) {
        return IdText.in(id, "changeRequest", ChangeRequestId::new);
    }

    private static long revision(@Nullable Long revision) {
        if (revision == null) {
            throw new MalformedRequest(400, "parameterInvalid", "approvalRevision");
        }
        return revision;
    }
}
