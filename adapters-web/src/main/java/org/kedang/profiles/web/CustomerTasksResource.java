package org.kedang.profiles.web;

import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.kedang.access.web.CurrentActor;
import org.kedang.kit.domain.CustomerId;
import org.kedang.portal.rest.IdText;
import org.kedang.portal.rest.Paging;
import org.kedang.profiles.usecase.ListCustomerTasks;

/** The tasks that follow changes of one customer by REST (NTF-05). */
@Path("customers")
@Produces(MediaType.APPLICATION_JSON)
public class CustomerTasksResource {
    private final CurrentActor me;
    private final ListCustomerTasks list;

    @Inject
    CustomerTasksResource(CurrentActor me, ListCustomerTasks list) {
        this.me = me;
        this.list = list;
    }

    @GET
    @Path("{id}/tasks")
    public Response list(@PathParam("id") String id) {
        CustomerId customer = IdText.in(id, "customer", CustomerId::new);
        return Response.ok(new Paging.Page<>(list.list(new ListCustomerTasks.Command(customer), me.actor()), null))
                .build();
    }
}
