package org.kedang.profiles.web;

import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.kedang.access.web.CurrentActor;
import org.kedang.kit.domain.CustomerId;
import org.kedang.portal.rest.IdText;
import org.kedang.profiles.api.CatalogueEntry;
import org.kedang.profiles.usecase.ReadCatalogue;

/** The catalogue of a customer's file by REST (001 二; F22). */
@Path("customers")
@Produces(MediaType.APPLICATION_JSON)
public class CatalogueResource {
    private final CurrentActor me;
    private final ReadCatalogue read;

    @Inject
    CatalogueResource(CurrentActor me, ReadCatalogue read) {
        this.me = me;
        this.read = read;
    }

    /** What lies in a file. */
    public record FileCatalogueBody(List<CatalogueEntry> entries) {
        public FileCatalogueBody {
            entries = List.copyOf(entries);
        }
    }

    @GET
    @Path("{id}/catalogue")
    public FileCatalogueBody read(@PathParam("id") String id) {
        return new FileCatalogueBody(read.read(IdText.in(id, "customer", CustomerId::new), me.actor()));
    }
}
