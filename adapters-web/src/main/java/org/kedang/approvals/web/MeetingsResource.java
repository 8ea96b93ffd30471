package org.kedang.approvals.web;

import static org.kedang.approvals.web.ItemAnswers.answer;
import static org.kedang.approvals.web.ItemAnswers.item;
import static org.kedang.approvals.web.ItemAnswers.text;

import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.InputStream;
import java.time.LocalDateTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kedang.access.web.CurrentActor;
import org.kedang.approvals.domain.ApprovalsRule;
import org.kedang.approvals.domain.Ballot;
import org.kedang.approvals.domain.Minutes;
import org.kedang.approvals.usecase.CastVote;
import org.kedang.approvals.usecase.CloseMeeting;
import org.kedang.approvals.usecase.ConveneMeeting;
import org.kedang.approvals.usecase.ReadMinutes;
import org.kedang.kit.domain.Refused;
import org.kedang.portal.rest.EntityTags;
import org.kedang.portal.rest.IdText;
import org.kedang.portal.rest.MalformedRequest;

/** Meetings that decide a step, by REST: call, vote, close with minutes, read the minutes (003-R 六; C11). */
@Path("approvals")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class MeetingsResource {
    private final CurrentActor me;
    private final ConveneMeeting convene;
    private final CastVote vote;
    private final CloseMeeting close;
    private final ReadMinutes read;

    @Inject
    MeetingsResource(CurrentActor me, ConveneMeeting convene, CastVote vote, CloseMeeting close, ReadMinutes read) {
        this.me = me;
        this.convene = convene;
        this.vote = vote;
        this.close = close;
        this.read = read;
    }

    /** When, by the firm's clocks, and where. */
    public record Call(@Nullable LocalDateTime when, @Nullable String place) {}

    /**
     * One vote.
     *
     * @param step index of the step that waits, from 0
     * @param text what he says to it; may be absent
     */
    public record Vote(@Nullable Integer step, @Nullable Ballot ballot, @Nullable String text) {}

    @POST
    @Path("{id}/meeting")
    public Response convene(
            @PathParam("id") String id, @HeaderParam("If-Match") @Nullable String seen, @Nullable Call body) {
        return answer(convene.convene(
                me.actor(),
                new ConveneMeeting.Command(
                        item(id),
                        EntityTags.required(seen),
                        body == null ? null : body.when(),
                        text(body == null ? null : body.place()))));
    }

    @POST
    @Path("{id}/votes")
    public Response vote(@PathParam("id") String id, @Nullable Vote body) {
        Ballot ballot = body == null ? null : body.ballot();
        Integer step = body == null ? null : body.step();
        if (body == null || ballot == null || step == null) {
            throw new MalformedRequest(400, "parameterInvalid", ballot == null ? "ballot" : "step");
        }
        return answer(vote.vote(me.actor(), new CastVote.Command(item(id), step, ballot, text(body.text()))));
    }

    @POST
    @Path("{id}/minutes")
    @Consumes(MediaType.WILDCARD)
    public Response close(
            @PathParam("id") String id,
            @HeaderParam("If-Match") @Nullable String seen,
            @QueryParam("fileName") @Nullable String fileName,
            @QueryParam("resolved") @Nullable String resolved,
            @Nullable InputStream body)
            throws IOException {
        byte[] bytes = body == null ? new byte[0] : body.readNBytes(Minutes.MOST_BYTES + 1);
        if (bytes.length > Minutes.MOST_BYTES) {
            throw new Refused(ApprovalsRule.MINUTES_TOO_LARGE, Minutes.MOST_BYTES / 1024 / 1024);
        }
        return answer(close.close(
                me.actor(),
                new CloseMeeting.Command(item(id), EntityTags.required(seen), text(resolved), text(fileName), bytes)));
    }

    @GET
    @Path("{id}/minutes/{minutes}")
    @Produces(MediaType.WILDCARD)
    public Response minutes(@PathParam("id") String id, @PathParam("minutes") String minutes) {
        ReadMinutes.Opened opened = read.read(
                me.actor(), new ReadMinutes.Command(item(id), IdText.in(minutes, "minutes", (UUID found) -> found)));
        return Response.ok(opened.content())
                .type(opened.minutes().mediaType())
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        MinutesDownload.disposition(opened.minutes().name()))
                .build();
    }
}
