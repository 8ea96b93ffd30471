package org.kedang.search.web;

import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Link;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.kedang.access.web.CurrentActor;
import org.kedang.kit.domain.CustomerId;
import org.kedang.kit.domain.EmployeeId;
import org.kedang.portal.rest.Paging;
import org.kedang.search.api.CustomerHit;
import org.kedang.search.api.CustomerMarks;
import org.kedang.search.api.CustomerPage;
import org.kedang.search.api.CustomerQuery;
import org.kedang.search.api.Facet;
import org.kedang.search.api.FacetCount;
import org.kedang.search.api.SortBy;
import org.kedang.search.usecase.CountCustomers;
import org.kedang.search.usecase.SearchCustomers;
import org.kedang.search.usecase.SuggestCustomers;

/**
 * Search by REST: {@code GET /customers?q=…&stage=POTENTIAL&sort=-changed_at,name&facets=true}. Each facet is a parameter of
 * its own name in small letters, given as often as wanted.
 */
@Path("customers")
@Produces(MediaType.APPLICATION_JSON)
public class CustomersResource {
    private final CurrentActor me;
    private final SearchCustomers search;
    private final SuggestCustomers suggest;
    private final CountCustomers count;
    private final CustomerMarks marks;

    @Inject
    CustomersResource(
            CurrentActor me,
            SearchCustomers search,
            SuggestCustomers suggest,
            CountCustomers count,
            CustomerMarks marks) {
        this.me = me;
        this.search = search;
        this.suggest = suggest;
        this.count = count;
        this.marks = marks;
    }

    /**
     * One found customer.
     *
     * @param changeWaits whether a change was asked for it that is not applied yet; never for an existence card
     * @param content null for an existence card
     */
    public record Hit(
            CustomerId id,
            String number,
            String name,
            EmployeeId owner,
            String ownerName,
            boolean changeWaits,
            CustomerHit.@Nullable Content content) {}

    /**
     * A page of hits; those without content are existence cards.
     *
     * @param readable how many readable files fit, {@code 1000+} beyond a thousand
     * @param cards how many existence cards of others fit
     * @param next cursor of the next page; absent on the last one
     */
    public record Hits(
            List<Hit> items,
            String readable,
            String cards,
            @Nullable Map<String, List<FacetCount>> facets,
            @Nullable String next) {}

    @GET
    public Response search(
            @QueryParam("q") @Nullable String text,
            @QueryParam("sort") @Nullable String sort,
            @QueryParam("cursor") @Nullable String cursor,
            @QueryParam("limit") @Nullable String limit,
            @QueryParam("facets") boolean facets,
            @Context UriInfo here) {
        CustomerPage page = search.find(
                me.actor(),
                new CustomerQuery(
                        text == null ? "" : text, filters(here), sort(sort), cursor, Paging.limit(limit), facets));
        Map<String, List<FacetCount>> counts = null;
        if (facets) {
            counts = named(page.facets());
        }
        Response.ResponseBuilder answer = Response.ok(new Hits(
                marked(page.hits()), page.readable().toString(), page.cards().toString(), counts, page.next()));
        if (page.next() != null) {
            answer.links(Link.fromUri(here.getRequestUriBuilder()
                            .replaceQueryParam("cursor", page.next())
                            .build())
                    .rel("next")
                    .build());
        }
        return answer.build();
    }

    // one question for the whole page
    private List<Hit> marked(List<CustomerHit> hits) {
        List<CustomerId> readable =
                hits.stream().filter(CustomerHit::readable).map(CustomerHit::id).toList();
        Set<CustomerId> waiting = readable.isEmpty() ? Set.of() : marks.changeWaits(readable);
        return hits.stream()
                .map(hit -> new Hit(
                        hit.id(),
                        hit.number(),
                        hit.name(),
                        hit.owner(),
                        hit.ownerName(),
                        waiting.contains(hit.id()),
                        hit.content()))
                .toList();
    }

    /** How many readable files fit, by the most frequent values of each facet; takes the facets of the search. */
    @GET
    @Path("counts")
    public Map<String, List<FacetCount>> counts(@QueryParam("q") @Nullable String text, @Context UriInfo here) {
        return named(count.count(
                me.actor(),
                new CustomerQuery(text == null ? "" : text, filters(here), List.of(), null, Paging.USUAL, true)));
    }

    @GET
    @Path("suggestions")
    public List<CustomerHit> suggest(@QueryParam("q") @Nullable String text) {
        return suggest.suggest(me.actor(), text == null ? "" : text);
    }

    private static Map<String, List<FacetCount>> named(Map<Facet, List<FacetCount>> facets) {
        Map<String, List<FacetCount>> counts = new LinkedHashMap<>();
        for (Map.Entry<Facet, List<FacetCount>> entry : facets.entrySet()) {
            counts.put(entry.getKey().name().toLowerCase(Locale.ROOT), entry.getValue());
        }
        return counts;
    }

    private static Map<Facet, List<String>> filters(UriInfo here) {
        Map<Facet, List<String>> filters = new EnumMap<>(Facet.class);
        for (Facet facet : Facet.values()) {
            List<String> values = here.getQueryParameters().get(facet.name().toLowerCase(Locale.ROOT));
            if (values != null) {
                filters.put(facet, values);
            }
        }
        return filters;
    }

    private static List<SortBy> sort(@Nullable String text) {
        return text == null || text.isBlank() ? List.of() : SortText.parsed(List.of(text.split(",", -1)));
    }
}
