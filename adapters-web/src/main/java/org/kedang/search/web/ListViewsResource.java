package org.kedang.search.web;

import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.kedang.access.web.CurrentActor;
import org.kedang.portal.rest.IdText;
import org.kedang.portal.rest.MalformedRequest;
import org.kedang.search.api.Facet;
import org.kedang.search.api.ListColumn;
import org.kedang.search.api.ListSettings;
import org.kedang.search.api.ListView;
import org.kedang.search.usecase.ChooseColumns;
import org.kedang.search.usecase.ReadListSettings;
import org.kedang.search.usecase.RemoveListView;
import org.kedang.search.usecase.SaveListView;

/** The caller's own columns and kept views of the list of customers by REST; names as in {@link CustomersResource}. */
@Path("customer-views")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class ListViewsResource {
    private final CurrentActor me;
    private final ReadListSettings read;
    private final ChooseColumns choose;
    private final SaveListView save;
    private final RemoveListView remove;

    @Inject
    ListViewsResource(
            CurrentActor me, ReadListSettings read, ChooseColumns choose, SaveListView save, RemoveListView remove) {
        this.me = me;
        this.read = read;
        this.choose = choose;
        this.save = save;
        this.remove = remove;
    }

    /** Columns chosen, or the usual ones, and what is kept. */
    public record Settings(List<String> columns, List<View> views) {}

    /** One kept view; its filters and order are parameters of {@code GET /customers}. */
    public record View(
            UUID id,
            String name,
            String q,
            Map<String, List<String>> filters,
            List<String> sort,
            List<String> columns) {}

    /** What is to be kept. */
    public record Wish(
            @Nullable String name,
            @Nullable String q,
            @Nullable Map<String, List<String>> filters,
            @Nullable List<String> sort,
            @Nullable List<String> columns) {}

    /** Columns by name. */
    public record Columns(@Nullable List<String> columns) {}

    @GET
    public Settings read() {
        ListSettings settings = read.read(me.actor());
        return new Settings(
                written(settings.columns()),
                settings.views().stream().map(ListViewsResource::body).toList());
    }

    @PUT
    @Path("columns")
    public Response choose(@Nullable Columns body) {
        if (body == null) {
            throw new MalformedRequest(400, "bodyMissing");
        }
        choose.choose(me.actor(), new ChooseColumns.Command(columns(body.columns())));
        return Response.noContent().build();
    }

    /** A name already kept gets the new question, so a repeated request changes nothing more. */
    @POST
    public Response save(@Nullable Wish body) {
        if (body == null) {
            throw new MalformedRequest(400, "bodyMissing");
        }
        ListView kept = save.save(
                me.actor(),
                new SaveListView.Command(
                        body.name() == null ? "" : body.name(),
                        body.q() == null ? "" : body.q(),
                        filters(body.filters()),
                        body.sort() == null ? List.of() : SortText.parsed(body.sort()),
                        columns(body.columns())));
        return Response.status(201).entity(body(kept)).build();
    }

    @DELETE
    @Path("{id}")
    public Response remove(@PathParam("id") String id) {
        remove.remove(me.actor(), new RemoveListView.Command(IdText.in(id, "listView", Function.identity())));
        return Response.noContent().build();
    }

    private static View body(ListView view) {
        Map<String, List<String>> filters = new TreeMap<>();
        view.filters().forEach((facet, values) -> filters.put(facet.name().toLowerCase(Locale.ROOT), values));
        return new View(
                view.id(), view.name(), view.text(), filters, SortText.written(view.sort()), written(view.columns()));
    }

    private static List<String> written(List<ListColumn> columns) {
        return columns.stream()
                .map(column -> column.name().toLowerCase(Locale.ROOT))
                .toList();
    }

    private static Map<Facet, List<String>> filters(@Nullable Map<String, List<String>> named) {
        Map<Facet, List<String>> filters = new EnumMap<>(Facet.class);
        if (named != null) {
            named.forEach((name, values) -> filters.put(constant(Facet.class, name, "filters"), values));
        }
        return filters;
    }

    private static List<ListColumn> columns(@Nullable List<String> names) {
        return names == null
                ? List.of()
                : names.stream()
                        .map(name -> constant(ListColumn.class, name, "columns"))
                        .toList();
    }

    private static <E extends Enum<E>> E constant(Class<E> type, String name, String parameter) {
        try {
            return Enum.valueOf(type, name.toUpperCase(Locale.ROOT));
        } catch (IllegalArgumentException unknown) {
            throw new MalformedRequest(400, "parameterInvalid", parameter);
        }
    }
}
