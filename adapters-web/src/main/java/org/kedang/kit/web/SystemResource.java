package org.kedang.kit.web;

import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;
import org.kedang.access.web.CurrentActor;
import org.kedang.kit.usecase.Jobs;
import org.kedang.kit.usecase.MoveTrainingClock;
import org.kedang.kit.usecase.ReadSystem;
import org.kedang.portal.rest.MalformedRequest;

/** How the server is, and its training clock, by REST. */
@Path("system")
@Produces(MediaType.APPLICATION_JSON)
public class SystemResource {
    private final CurrentActor me;
    private final ReadSystem read;
    private final MoveTrainingClock moveClock;
    private final Jobs jobs;

    @Inject
    SystemResource(CurrentActor me, ReadSystem read, MoveTrainingClock moveClock, Jobs jobs) {
        this.me = me;
        this.read = read;
        this.moveClock = moveClock;
        this.jobs = jobs;
    }

    /** @param to the moment the training clock shall show, with offset */
    public record ClockMove(@Nullable String to) {}

    @GET
    public ReadSystem.Facts read() {
        return read.read(me.actor());
    }

    /** Moves the clock and does the work of the days that were skipped. */
    @POST
    @Path("clock")
    @Consumes(MediaType.APPLICATION_JSON)
    public Response moveClock(@Nullable ClockMove body) {
        if (body == null) {
            throw new MalformedRequest(400, "bodyMissing");
        }
        moveClock.execute(me.actor(), new MoveTrainingClock.Command(moment(body.to())));
        jobs.runAll();
        return Response.noContent().build();
    }

    private static Instant moment(@Nullable String text) {
        try {
            return OffsetDateTime.parse(text == null ? "" : text).toInstant();
        } catch (DateTimeException wrong) {
            throw new MalformedRequest(400, "parameterInvalid", "to");
        }
    }
}
