package org.kedang.search.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.kedang.kit.domain.Refused;
import org.kedang.portal.SignedIn;
import org.kedang.portal.text.Messages;
import org.kedang.search.api.CustomerHit;
import org.kedang.search.api.CustomerPage;
import org.kedang.search.api.CustomerQuery;
import org.kedang.search.api.Facet;
import org.kedang.search.api.FacetCount;
import org.kedang.search.api.FacetNames;
import org.kedang.search.api.SortBy;
import org.kedang.search.api.SortField;
import org.kedang.search.usecase.SearchCustomers;

/**
 * 客户档案. The address says everything: {@code q} the text, one parameter a facet, {@code sort} the columns (a minus turns
 * one around), {@code after} the page. Every link is a plain one, so a list can be kept and sent.
 */
@Named
@RequestScoped
public class CustomersPage {
    private static final int ROWS = 50;
    private static final int CHIPS = 8;
    private static final List<SortField> COLUMNS = List.of(
            SortField.NUMBER,
            SortField.NAME,
            SortField.STAGE,
            SortField.OWNER,
            SortField.SECRECY,
            SortField.COMPLETENESS,
            SortField.CHANGED_AT);
    private static final List<Facet> FIRST = List.of(Facet.STAGE, Facet.SECRECY, Facet.REGION);
    private static final List<Facet> MORE =
            List.of(Facet.TYPE, Facet.INDUSTRY, Facet.PRODUCT_LINE, Facet.CHANNEL, Facet.PROJECT_TYPE, Facet.OWNER);

    private final SearchCustomers searchCustomers;
    private final SignedIn signedIn;
    private final Instance<FacetNames> names;
    private final Locale locale;
    private final Map<String, String> parameters;
    private @Nullable CustomerPage page;
    private @Nullable Refused refusal;

    /** One chip: a value to filter by, or a filter to take away. */
    public record Chip(String label, String count, boolean on, String href) {}

    /** The chips of one facet. */
    public record Chips(Facet facet, List<Chip> chips) {}

    /**
     * A column's head: where a click leads and how it is sorted now ({@code ascending}, {@code descending}, {@code none}).
     *
     * @param step 1 for the column that orders first, 0 for one that does not order
     */
    public record Head(SortField field, String href, String direction, int step) {}

    /** One line of the quick look, where the label is a message key; or a name and its value. */
    public record Fact(String label, String value) {}

    @Inject
    CustomersPage(SearchCustomers searchCustomers, SignedIn signedIn, @Any Instance<FacetNames> names) {
        this.searchCustomers = searchCustomers;
        this.signedIn = signedIn;
        this.names = names;
        FacesContext faces = FacesContext.getCurrentInstance();
        this.locale = faces.getViewRoot() == null
                ? Locale.SIMPLIFIED_CHINESE
                : faces.getViewRoot().getLocale();
        this.parameters = faces.getExternalContext().getRequestParameterMap();
    }

    private CustomerPage page() {
        CustomerPage found = page;
        if (found == null) {
            try {
                found = searchCustomers.find(signedIn.present().orElseThrow(), query());
            } catch (Refused no) {
                refusal = no;
                found = searchCustomers.find(
                        signedIn.present().orElseThrow(),
                        CustomerQuery.of("").sized(ROWS).withFacets());
            }
            page = found;
        }
        return found;
    }

    private CustomerQuery query() {
        String after = parameters.get("after");
        return new CustomerQuery(
                getText(), filters(), sort(), after == null || after.isEmpty() ? null : after, ROWS, true);
    }

    private Map<Facet, List<String>> filters() {
        Map<Facet, List<String>> filters = new EnumMap<>(Facet.class);
        for (Facet facet : Facet.values()) {
            List<String> values = Arrays.stream(
                            parameters.getOrDefault(parameter(facet), "").split(",", -1))
                    .map(String::strip)
                    .filter(value -> !value.isEmpty())
                    .limit(50)
                    .toList();
            if (!values.isEmpty()) {
                filters.put(facet, values);
            }
        }
        return filters;
    }

    private List<SortBy> sort() {
        List<SortBy> sort = new ArrayList<>();
        for (String part : parameters.getOrDefault("sort", "").split(",", -1)) {
            boolean down = part.startsWith("-");
            String name = down ? part.substring(1) : part;
            for (SortField field : SortField.values()) {
                if (camel(field.name()).equals(name) && sort.size() < 3) {
                    sort.add(new SortBy(field, !down));
                }
            }
        }
        return sort;
    }

    public String getText() {
        return parameters.getOrDefault("q", "");
    }

    /** Files whose content the reader may see. */
    public List<CustomerHit> getReadable() {
        return page().hits().stream().filter(CustomerHit::readable).toList();
    }

    /** Customers of others, of whom only the existence may be known. */
    public List<CustomerHit> getKnown() {
        return page().hits().stream().filter(hit -> !hit.readable()).toList();
    }

    /** The heads of the columns in their order. */
    public List<Head> getHeads() {
        return COLUMNS.stream().map(this::head).toList();
    }

    /** What the quick look tells of a readable customer; nothing that is not filled in. */
    public List<Fact> facts(CustomerHit hit) {
        List<Fact> facts = new ArrayList<>();
        CustomerHit.Content content = hit.content();
        if (content != null) {
            fact(facts, Facet.TYPE, content.type());
            fact(facts, Facet.REGION, content.region());
            fact(facts, Facet.INDUSTRY, content.industry());
            fact(facts, Facet.PRODUCT_LINE, content.productLine());
            fact(facts, Facet.CHANNEL, content.channel());
            fact(facts, Facet.PROJECT_TYPE, content.projectType());
        }
        return facts;
    }

    private void fact(List<Fact> facts, Facet facet, String codes) {
        String words = Arrays.stream(codes.split(",", -1))
                .filter(code -> !code.isBlank())
                .map(code -> name(facet, code, code))
                .collect(Collectors.joining(Messages.in(locale).get("portal.list.separator")));
        if (!words.isEmpty()) {
            facts.add(new Fact("search.facet." + facet, words));
        }
    }

    /** Short and old names of a readable customer, for the line under its name. */
    public String under(CustomerHit hit) {
        CustomerHit.Content content = hit.content();
        if (content == null) {
            return "";
        }
        List<String> others = new ArrayList<>(content.otherNames());
        others.add(0, content.shortName());
        return others.stream().filter(name -> !name.isBlank()).collect(Collectors.joining(" · "));
    }

    public String getTotal() {
        return page().total().toString();
    }

    public String getCards() {
        return page().cards().toString();
    }

    public boolean isNothing() {
        return page().hits().isEmpty();
    }

    /** What was wrong with the address, or empty; the unfiltered list is shown instead. */
    public String getProblem() {
        CustomerPage unused = page();
        Refused no = refusal;
        return no == null
                ? ""
                : Messages.in(locale).text(no.rule().key(), no.figures().toArray());
    }

    public @Nullable String getNext() {
        String next = page().next();
        return next == null ? null : address(filters(), sort(), next);
    }

    public @Nullable String getFirst() {
        return parameters.containsKey("after") ? address(filters(), sort(), null) : null;
    }

    public String getReset() {
        return address(Map.of(), List.of(), null);
    }

    public boolean isFiltered() {
        return !filters().isEmpty();
    }

    /** Whether something was asked for, so that an empty answer is about the question. */
    public boolean isAsked() {
        return isFiltered() || !getText().isBlank();
    }

    /** Filters and order that stay when another text is searched. */
    public List<Fact> getKept() {
        List<Fact> kept = new ArrayList<>();
        filters().forEach((facet, values) -> kept.add(new Fact(parameter(facet), String.join(",", values))));
        if (!sort().isEmpty()) {
            kept.add(new Fact("sort", parameters.getOrDefault("sort", "")));
        }
        return kept;
    }

    /** The facets people narrow by most, and all those that narrow the list now. */
    public List<Chips> getFacets() {
        List<Facet> shown = new ArrayList<>(FIRST);
        MORE.stream().filter(filters()::containsKey).forEach(shown::add);
        return chips(shown);
    }

    /** Other facets that can narrow the list further. */
    public List<Chips> getMoreFacets() {
        return chips(
                MORE.stream().filter(facet -> !filters().containsKey(facet)).toList());
    }

    private List<Chips> chips(List<Facet> wanted) {
        List<Chips> all = new ArrayList<>();
        Map<Facet, List<String>> filters = filters();
        for (Facet facet : wanted) {
            List<String> on = filters.getOrDefault(facet, List.of());
            Map<String, Chip> chips = new LinkedHashMap<>();
            for (FacetCount count : page().facets().getOrDefault(facet, List.of())) {
                boolean chosen = on.contains(count.value());
                if (chosen || chips.size() < CHIPS) {
                    chips.put(
                            count.value(),
                            chip(
                                    facet,
                                    count.value(),
                                    count.label(),
                                    count.count().toString(),
                                    chosen));
                }
            }
            for (String value : on) {
                chips.putIfAbsent(value, chip(facet, value, value, "", true));
            }
            if (chips.size() > 1 || !on.isEmpty()) {
                all.add(new Chips(facet, List.copyOf(chips.values())));
            }
        }
        return all;
    }

    private Chip chip(Facet facet, String value, String label, String count, boolean on) {
        Map<Facet, List<String>> changed = new EnumMap<>(Facet.class);
        changed.putAll(filters());
        List<String> values = new ArrayList<>(changed.getOrDefault(facet, List.of()));
        if (on) {
            values.remove(value);
        } else {
            // a narrower region takes the place of the wider one
            values.removeIf(wider -> facet == Facet.REGION && value.startsWith(wider));
            values.add(value);
        }
        changed.put(facet, values);
        return new Chip(name(facet, value, label), count, on, address(changed, sort(), null));
    }

    private String name(Facet facet, String value, String label) {
        if (facet == Facet.OWNER) {
            return label;
        }
        Messages texts = Messages.in(locale);
        if (facet == Facet.SECRECY) {
            return texts.get("kit.Secrecy." + value);
        }
        return names.isResolvable() ? names.get().name(facet, value, locale).orElse(label) : label;
    }

    /** The head of a column; a click sorts by it first and keeps the others behind. */
    private Head head(SortField column) {
        List<SortBy> now = sort();
        String direction = "none";
        int step = 0;
        List<SortBy> next = new ArrayList<>();
        next.add(new SortBy(column, true));
        for (SortBy by : now) {
            if (by.field() == column) {
                step = now.indexOf(by) + 1;
                direction = by.ascending() ? "ascending" : "descending";
                next.set(0, new SortBy(column, !by.ascending()));
            } else if (next.size() < 3) {
                next.add(by);
            }
        }
        return new Head(column, address(filters(), next, null), direction, step);
    }

    private String address(Map<Facet, List<String>> filters, List<SortBy> sort, @Nullable String after) {
        Map<String, String> parts = new LinkedHashMap<>();
        parts.put("q", getText());
        filters.forEach((facet, values) -> parts.put(parameter(facet), String.join(",", values)));
        parts.put(
                "sort",
                sort.stream()
                        .map(by ->
                                (by.ascending() ? "" : "-") + camel(by.field().name()))
                        .collect(Collectors.joining(",")));
        parts.put("after", after == null ? "" : after);
        return "?"
                + parts.entrySet().stream()
                        .filter(part -> !part.getValue().isEmpty())
                        .map(part -> part.getKey() + "=" + URLEncoder.encode(part.getValue(), StandardCharsets.UTF_8))
                        .collect(Collectors.joining("&"));
    }

    private static String parameter(Facet facet) {
        return camel(facet.name());
    }

    private static String camel(String constant) {
        StringBuilder name = new StringBuilder();
        for (String word : constant.toLowerCase(Locale.ROOT).split("_", -1)) {
            name.append(name.isEmpty() ? word : word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1));
        }
        return name.toString();
    }
}
