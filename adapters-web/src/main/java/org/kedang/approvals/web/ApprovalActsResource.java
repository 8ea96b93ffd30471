package org.kedang.approvals.web;

import static org.kedang.approvals.web.ItemAnswers.answer;
import static org.kedang.approvals.web.ItemAnswers.item;
import static org.kedang.approvals.web.ItemAnswers.text;

import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.jspecify.annotations.Nullable;
import org.kedang.access.web.CurrentActor;
import org.kedang.approvals.usecase.AddSigner;
import org.kedang.approvals.usecase.CopyItem;
import org.kedang.approvals.usecase.SendBackItem;
import org.kedang.approvals.usecase.TransferItem;
import org.kedang.approvals.usecase.UrgeItem;
import org.kedang.portal.rest.EntityTags;

/** What can be done to a request besides deciding it, by REST: 转办, 加签, 退回到某一步, 抄送, 催办. */
@Path("approvals")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class ApprovalActsResource {
    private final CurrentActor me;
    private final TransferItem transfer;
    private final AddSigner addSigner;
    private final SendBackItem sendBack;
    private final CopyItem copy;
    private final UrgeItem urge;

    @Inject
    ApprovalActsResource(
            CurrentActor me,
            TransferItem transfer,
            AddSigner addSigner,
            SendBackItem sendBack,
            CopyItem copy,
            UrgeItem urge) {
        this.me = me;
        this.transfer = transfer;
        this.addSigner = addSigner;
        this.sendBack = sendBack;
        this.copy = copy;
        this.urge = urge;
    }

    /**
     * Somebody is handed, or shown, the request.
     *
     * @param person his employee number
     */
    public record Handing(@Nullable String person, @Nullable String text) {}

    /**
     * Somebody decides besides.
     *
     * @param person his employee number
     * @param before whether he decides first; otherwise next
     */
    public record Signing(@Nullable String person, @Nullable Boolean before, @Nullable String text) {}

    /**
     * Back to an earlier step.
     *
     * @param step its index, from 0
     */
    public record SendBack(@Nullable Integer step, @Nullable String text) {}

    @POST
    @Path("{id}/transfer")
    public Response transfer(
            @PathParam("id") String id, @HeaderParam("If-Match") @Nullable String seen, @Nullable Handing body) {
        return answer(transfer.transfer(
                me.actor(),
                new TransferItem.Command(
                        item(id),
                        EntityTags.required(seen),
                        text(body == null ? null : body.person()),
                        text(body == null ? null : body.text()))));
    }

    @POST
    @Path("{id}/signers")
    public Response addSigner(
            @PathParam("id") String id, @HeaderParam("If-Match") @Nullable String seen, @Nullable Signing body) {
        return answer(addSigner.add(
                me.actor(),
                new AddSigner.Command(
                        item(id),
                        EntityTags.required(seen),
                        text(body == null ? null : body.person()),
                        body == null || body.before() == null || body.before(),
                        text(body == null ? null : body.text()))));
    }

    @POST
    @Path("{id}/send-back")
    public Response sendBack(
            @PathParam("id") String id, @HeaderParam("If-Match") @Nullable String seen, @Nullable SendBack body) {
        Integer step = body == null ? null : body.step();
        return answer(sendBack.sendBack(
                me.actor(),
                new SendBackItem.Command(
                        item(id),
                        EntityTags.required(seen),
                        step == null ? -1 : step,
                        text(body == null ? null : body.text()))));
    }

    @POST
    @Path("{id}/copies")
    public Response copy(@PathParam("id") String id, @Nullable Handing body) {
        return answer(copy.copy(
                me.actor(),
                new CopyItem.Command(
                        item(id), text(body == null ? null : body.person()), text(body == null ? null : body.text()))));
    }

    @POST
    @Path("{id}/urge")
    public Response urge(@PathParam("id") String id, ApprovalsResource.@Nullable Words body) {
        return answer(urge.urge(me.actor(), new UrgeItem.Command(item(id), text(body == null ? null : body.text()))));
    }
}
