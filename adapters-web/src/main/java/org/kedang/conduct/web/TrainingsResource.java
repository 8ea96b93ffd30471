package org.kedang.conduct.web;

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
import java.time.LocalDate;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.kedang.access.web.CurrentActor;
import org.kedang.conduct.domain.Quarter;
import org.kedang.conduct.domain.SessionId;
import org.kedang.conduct.domain.TrainingSession.Attendance;
import org.kedang.conduct.usecase.ArrangeSession;
import org.kedang.conduct.usecase.NoteAttendance;
import org.kedang.conduct.usecase.PlanTraining;
import org.kedang.conduct.usecase.ReadAttendance;
import org.kedang.conduct.usecase.RemindMissed;
import org.kedang.kit.usecase.Actor;
import org.kedang.portal.rest.IdText;
import org.kedang.portal.rest.Retries;

/** Keeping the quarterly trainings by REST: plan, meetings, lists, who missed it, reminders. */
@Path("conduct")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class TrainingsResource {
    private final CurrentActor me;
    private final Retries retries;
    private final PlanTraining plan;
    private final ArrangeSession arrange;
    private final NoteAttendance note;
    private final ReadAttendance read;
    private final RemindMissed remind;

    @Inject
    TrainingsResource(
            CurrentActor me,
            Retries retries,
            PlanTraining plan,
            ArrangeSession arrange,
            NoteAttendance note,
            ReadAttendance read,
            RemindMissed remind) {
        this.me = me;
        this.retries = retries;
        this.plan = plan;
        this.arrange = arrange;
        this.note = note;
        this.read = read;
        this.remind = remind;
    }

    /** A quarter's training. */
    public record TrainingWish(@Nullable String quarter, @Nullable String topic, @Nullable String cases) {}

    /** The quarter that was planned. */
    public record PlannedTraining(String quarter) {}

    /** A meeting. */
    public record SessionWish(@Nullable LocalDate heldOn, @Nullable String place) {}

    /** The meeting that was arranged. */
    public record ArrangedSession(SessionId id) {}

    /** PRESENT, ABSENT or EXCUSED by employee number. */
    public record AttendanceList(@Nullable Map<String, Attendance> list) {}

    /** How many were reminded. */
    public record RemindedCount(int reminded) {}

    @POST
    @Path("trainings")
    public Response plan(@HeaderParam("Idempotency-Key") @Nullable String key, @Nullable TrainingWish body) {
        TrainingWish wish = Bodies.present(body);
        Actor actor = me.actor();
        PlanTraining.Command command = new PlanTraining.Command(
                Bodies.text(wish.quarter()), Bodies.text(wish.topic()), Bodies.text(wish.cases()));
        return retries.answer(actor, key, "POST conduct/trainings", wish, () -> {
            Quarter quarter = plan.plan(actor, command);
            return new Retries.Created(
                    201, "conduct/trainings/" + quarter, -1, new PlannedTraining(quarter.toString()));
        });
    }

    @GET
    @Path("trainings/{quarter}")
    public ReadAttendance.Answer read(@PathParam("quarter") String quarter) {
        return read.read(me.actor(), new ReadAttendance.Command(quarter));
    }

    @POST
    @Path("trainings/{quarter}/sessions")
    public Response arrange(
            @PathParam("quarter") String quarter,
            @HeaderParam("Idempotency-Key") @Nullable String key,
            @Nullable SessionWish body) {
        SessionWish wish = Bodies.present(body);
        Actor actor = me.actor();
        ArrangeSession.Command command =
                new ArrangeSession.Command(quarter, Bodies.day(wish.heldOn(), "heldOn"), Bodies.text(wish.place()));
        return retries.answer(actor, key, "POST conduct/trainings/" + quarter + "/sessions", wish, () -> {
            SessionId id = arrange.arrange(actor, command);
            return new Retries.Created(201, "conduct/trainings/" + quarter, -1, new ArrangedSession(id));
        });
    }

    @PUT
    @Path("sessions/{id}/attendance")
    public Response note(@PathParam("id") String id, @Nullable AttendanceList body) {
        AttendanceList given = Bodies.present(body);
        note.note(
                me.actor(),
                new NoteAttendance.Command(
                        IdText.in(id, "session", SessionId::new), given.list() == null ? Map.of() : given.list()));
        return Response.noContent().build();
    }

    @POST
    @Path("trainings/{quarter}/reminders")
    @Consumes(MediaType.WILDCARD)
    public RemindedCount remind(@PathParam("quarter") String quarter) {
        return new RemindedCount(remind.remind(me.actor(), new RemindMissed.Command(quarter)));
    }
}
