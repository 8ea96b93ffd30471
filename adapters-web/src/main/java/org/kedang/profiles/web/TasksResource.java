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
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.kedang.access.web.CurrentActor;
import org.kedang.approvals.api.Slice;
import org.kedang.kit.domain.EmployeeId;
import org.kedang.portal.rest.EntityTags;
import org.kedang.portal.rest.IdText;
import org.kedang.portal.rest.MalformedRequest;
import org.kedang.portal.rest.Paging;
import org.kedang.profiles.api.FollowUpView;
import org.kedang.profiles.domain.FollowUpId;
import org.kedang.profiles.usecase.CompleteTask;
import org.kedang.profiles.usecase.ListTasks;
import org.kedang.profiles.usecase.ReadTask;

/** The caller's tasks by REST: list, read, say that one is done (NTF-05; 000 变更触发机制). */
@Path("tasks")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class TasksResource {
    private final CurrentActor me;
    private final ListTasks list;
    private final ReadTask read;
    private final CompleteTask complete;

    @Inject
    TasksResource(CurrentActor me, ListTasks list, ReadTask read, CompleteTask complete) {
        this.me = me;
        this.list = list;
        this.read = read;
        this.complete = complete;
    }

    /** What was done. */
    public record TaskDone(@Nullable String note) {}

    @GET
    public Response list(
            @QueryParam("state") @Nullable String state,
            @QueryParam("cursor") @Nullable String cursor,
            @QueryParam("limit") @Nullable String limit,
            @QueryParam("inPlaceOf") @Nullable String inPlaceOf,
            @Context UriInfo here) {
        boolean done =
                switch (RegistrationsResource.text(state).toLowerCase(Locale.ROOT)) {
                    case "", "open" -> false;
                    case "done" -> true;
                    default -> throw new MalformedRequest(400, "parameterInvalid", "state");
                };
        Slice<FollowUpView> slice = list.list(
                new ListTasks.Command(
                        done,
                        cursor,
                        Paging.limit(limit),
                        inPlaceOf == null ? null : IdText.in(inPlaceOf, "employee", EmployeeId::new)),
                me.actor());
        return Paging.page(slice.items(), slice.next(), here);
    }

    @GET
    @Path("{id}")
    public Response read(@PathParam("id") String id) {
        FollowUpView view = read.read(new ReadTask.Command(task(id)), me.actor());
        return Response.ok(view).tag(EntityTags.of(view.revision())).build();
    }

    @POST
    @Path("{id}/complete")
    public Response complete(
            @PathParam("id") String id, @HeaderParam("If-Match") @Nullable String seen, @Nullable TaskDone body) {
        TaskDone said = RegistrationsResource.present(body);
        long unused = complete.complete(
                new CompleteTask.Command(task(id), EntityTags.required(seen), RegistrationsResource.text(said.note())),
                me.actor());
        return read(id);
    }

    private static FollowUpId task(String id) {
        return IdText.in(id, "task", FollowUpId::new);
    }
}
