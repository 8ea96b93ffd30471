package org.kedang.borrowing.web;

import static org.kedang.borrowing.web.LoanBodies.present;
import static org.kedang.borrowing.web.LoanBodies.text;

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
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kedang.access.web.CurrentActor;
import org.kedang.approvals.api.Slice;
import org.kedang.borrowing.api.RoomEntryView;
import org.kedang.borrowing.domain.RoomEntryId;
import org.kedang.borrowing.usecase.ListRoomEntries;
import org.kedang.borrowing.usecase.NoteRoomEntry;
import org.kedang.borrowing.usecase.NoteRoomLeaving;
import org.kedang.kit.usecase.Actor;
import org.kedang.portal.rest.IdText;
import org.kedang.portal.rest.MalformedRequest;
import org.kedang.portal.rest.Paging;
import org.kedang.portal.rest.Retries;

/** The storage room's entry log by REST (003-Q 四). */
@Path("room-entries")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class RoomEntriesResource {
    private final CurrentActor me;
    private final Retries retries;
    private final ListRoomEntries list;
    private final NoteRoomEntry note;
    private final NoteRoomLeaving leave;

    @Inject
    RoomEntriesResource(
            CurrentActor me, Retries retries, ListRoomEntries list, NoteRoomEntry note, NoteRoomLeaving leave) {
        this.me = me;
        this.retries = retries;
        this.list = list;
        this.note = note;
        this.leave = leave;
    }

    @GET
    public Response list(
            @QueryParam("cursor") @Nullable String cursor,
            @QueryParam("limit") @Nullable String limit,
            @Context UriInfo here) {
        Slice<RoomEntryView> slice =
                list.list(me.actor(), new ListRoomEntries.Command(before(cursor), Paging.limit(limit)));
        return Paging.page(slice.items(), slice.next(), here);
    }

    @POST
    public Response note(
            @HeaderParam("Idempotency-Key") @Nullable String key, LoanBodies.@Nullable RoomEntryBody body) {
        LoanBodies.RoomEntryBody entry = present(body);
        Actor actor = me.actor();
        NoteRoomEntry.Command command =
                new NoteRoomEntry.Command(text(entry.person()), text(entry.purpose()), entry.entered(), entry.left());
        return retries.answer(
                actor,
                key,
                "POST room-entries",
                entry.toString(),
                () -> new Retries.Created(
                        201, "room-entries", -1, new LoanBodies.NotedRoomEntry(note.note(command, actor))));
    }

    @POST
    @Path("{id}/leave")
    public Response leave(@PathParam("id") String id, LoanBodies.@Nullable RoomLeaving body) {
        leave.leave(
                new NoteRoomLeaving.Command(
                        IdText.in(id, "roomEntry", RoomEntryId::new), body == null ? null : body.at()),
                me.actor());
        return Response.noContent().build();
    }

    private static @Nullable RoomEntryId before(@Nullable String cursor) {
        if (cursor == null || cursor.isBlank()) {
            return null;
        }
        try {
            return new RoomEntryId(UUID.fromString(cursor));
        } catch (IllegalArgumentException e) {
            throw new MalformedRequest(400, "parameterInvalid", "cursor");
        }
    }
}
