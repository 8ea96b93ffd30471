package org.kedang.approvals.web;

import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kedang.access.web.CurrentActor;
import org.kedang.approvals.api.DeputyView;
import org.kedang.approvals.usecase.EndDeputy;
import org.kedang.approvals.usecase.ListDeputies;
import org.kedang.approvals.usecase.NameDeputy;
import org.kedang.portal.rest.IdText;
import org.kedang.portal.rest.Paging;
import org.kedang.portal.rest.Retries;

/** 代理审批 by REST: who stands in for whom, and from when to when. */
@Path("deputies")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class DeputiesResource {
    private final CurrentActor me;
    private final ListDeputies list;
    private final NameDeputy name;
    private final EndDeputy end;
    private final Retries retries;

    @Inject
    DeputiesResource(CurrentActor me, Retries retries, ListDeputies list, NameDeputy name, EndDeputy end) {
        this.me = me;
        this.retries = retries;
        this.list = list;
        this.name = name;
        this.end = end;
    }

    /**
     * A deputy to be named.
     *
     * @param person his employee number
     * @param from first day
     * @param until last day
     * @param text why
     */
    public record Naming(
            @Nullable String person, @Nullable LocalDate from, @Nullable LocalDate until, @Nullable String text) {}

    @GET
    public Paging.Page<DeputyView> list() {
        return new Paging.Page<>(list.list(me.actor(), new ListDeputies.Command()), null);
    }

    @POST
    public Response name(@HeaderParam("Idempotency-Key") @Nullable String key, @Nullable Naming body) {
        return retries.answer(me.actor(), key, "POST deputies", body, () -> {
            UUID id = name.name(me.actor(), command(body));
            return new Retries.Created(201, "", -1, Map.of("id", id.toString()));
        });
    }

    private static NameDeputy.Command command(@Nullable Naming body) {
        LocalDate from = body == null ? null : body.from();
        LocalDate until = body == null ? null : body.until();
        String person = body == null ? null : body.person();
        String text = body == null ? null : body.text();
        return new NameDeputy.Command(person == null ? "" : person, from, until, text == null ? "" : text);
    }

    @DELETE
    @Path("{id}")
    @Consumes(MediaType.WILDCARD)
    public void end(@PathParam("id") String id) {
        end.end(me.actor(), new EndDeputy.Command(IdText.in(id, "deputy", uuid -> uuid)));
    }
}
