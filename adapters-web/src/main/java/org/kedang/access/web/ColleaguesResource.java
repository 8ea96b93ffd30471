package org.kedang.access.web;

import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kedang.access.usecase.FindColleagues;
import org.kedang.access.usecase.FindColleagues.Colleague;
import org.kedang.portal.rest.Paging;

/** People to hand work to, by REST. */
@Path("colleagues")
@Produces(MediaType.APPLICATION_JSON)
public class ColleaguesResource {
    private final CurrentActor me;
    private final FindColleagues find;

    @Inject
    ColleaguesResource(CurrentActor me, FindColleagues find) {
        this.me = me;
        this.find = find;
    }

    @GET
    public Paging.Page<Colleague> find(@QueryParam("q") @Nullable String text) {
        List<Colleague> found = find.find(me.actor(), new FindColleagues.Command(text == null ? "" : text));
        return new Paging.Page<>(found, null);
    }
}
