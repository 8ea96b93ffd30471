package org.kedang.access.web;

import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import org.jspecify.annotations.Nullable;
import org.kedang.access.api.AccessReasons;
import org.kedang.access.usecase.ExplainAccessOf;

/** Why another person can, or cannot, see a file, by REST; every question is logged. */
@Path("access-reasons")
@Produces(MediaType.APPLICATION_JSON)
public class AccessReasonsResource {
    private final CurrentActor me;
    private final ExplainAccessOf explain;

    @Inject
    AccessReasonsResource(CurrentActor me, ExplainAccessOf explain) {
        this.me = me;
        this.explain = explain;
    }

    @GET
    public AccessReasons explain(
            @QueryParam("number") @Nullable String number, @QueryParam("person") @Nullable String person) {
        return explain.explain(
                me.actor(), new ExplainAccessOf.Command(number == null ? "" : number, person == null ? "" : person));
    }
}
