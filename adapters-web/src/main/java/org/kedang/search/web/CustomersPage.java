package org.kedang.search.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
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

/** 客户档案. The address says everything, see {@link ListAddress}; every link is a plain one, so a list can be sent. */
@Named
@RequestScoped
public class CustomersPage {
    private static final int ROWS = 50;
    private static final int CHIPS = 8;
    private static final Facet[] CODED = {
        Facet.TYPE, Facet.REGION, Facet.INDUSTRY, Facet.PRODUCT_LINE, Facet.CHANNEL, Facet.PROJECT_TYPE
    };
    private static final List<Facet> FIRST = List.of(Facet.STAGE, Facet.SECRECY, Facet.REGION);
    private static final List<Facet> MORE =
            List.of(Facet.TYPE, Facet.INDUSTRY, Facet.PRODUCT_LINE, Facet.CHANNEL, Facet.PROJECT_TYPE, Facet.OWNER);

    private final SearchCustomers searchCustomers;
    private final SignedIn signedIn;
    private final Instance<FacetNames> names;
    private final Locale locale;
    private final ListAddress address;
    private final ListChoice choice;
    private @Nullable CustomerPage page;
    private @Nullable Refused refusal;

    /** One chip: a value to filter by, or a filter to take away. */
    public record Chip(String label, String count, boolean on, String href) {}

    /** The chips of one facet. */
    public record Chips(Facet facet, List<Chip> chips) {}

    /**
     * A column's head: its name's message key, where a click leads and how it is sorted now ({@code ascending},
     * {@code descending}, {@code none}).
     *
     * @param href empty for a column that gives no order
     * @param step 1 for the column that orders first, 0 for one that does not order
     */
    public record Head(String label, String href, String direction, int step) {}

    /** One line of the quick look, where the label is a message key; or a name and its value. */
    public record Fact(String label, String value) {}

    @Inject
    CustomersPage(
            SearchCustomers searchCustomers, SignedIn signedIn, @Any Instance<FacetNames> names, ListChoice choice) {
        this.searchCustomers = searchCustomers;
        this.signedIn = signedIn;
        this.names = names;
        FacesContext faces = FacesContext.getCurrentInstance();
        this.locale = faces.getViewRoot() == null
                ? Locale.SIMPLIFIED_CHINESE
                : faces.getViewRoot().getLocale();
        this.choice = choice;
        this.address = choice.address();
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
        return new CustomerQuery(getText(), filters(), sort(), address.after(), ROWS, true);
    }

    private Map<Facet, List<String>> filters() {
        return address.filters();
    }

    private List<SortBy> sort() {
        return address.sort();
    }

    public String getText() {
        return address.text();
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
        List<Head> heads = new ArrayList<>();
        heads.add(head("search.SortField.NUMBER", SortField.NUMBER));
        heads.add(head("search.SortField.NAME", SortField.NAME));
        choice.getColumns()
                .forEach(column -> heads.add(
                        head("search.ListColumn." + column, column.sort().orElse(null))));
        return heads;
    }

    /** The chosen columns that show the words of a code. */
    public List<Facet> getWords() {
        return choice.getColumns().stream()
                .flatMap(column ->
                        Arrays.stream(CODED).filter(facet -> facet.name().equals(column.name())))
                .toList();
    }

    /** The words of a readable customer's codes in such a column. */
    public String words(CustomerHit hit, Facet facet) {
        CustomerHit.Content content = hit.content();
        return content == null ? "" : words(facet, codes(content, facet));
    }

    /** What the quick look tells of a readable customer; nothing that is not filled in. */
    public List<Fact> facts(CustomerHit hit) {
        List<Fact> facts = new ArrayList<>();
        CustomerHit.Content content = hit.content();
        if (content != null) {
            for (Facet facet : CODED) {
                String words = words(facet, codes(content, facet));
                if (!words.isEmpty()) {
                    facts.add(new Fact("search.facet." + facet, words));
                }
            }
        }
        return facts;
    }

    private static String codes(CustomerHit.Content content, Facet facet) {
        return switch (facet) {
            case TYPE -> content.type();
            case REGION -> content.region();
            case INDUSTRY -> content.industry();
            case PRODUCT_LINE -> content.productLine();
            case CHANNEL -> content.channel();
            case PROJECT_TYPE -> content.projectType();
            default -> "";
        };
    }

    private String words(Facet facet, String codes) {
        return Arrays.stream(codes.split(",", -1))
                .filter(code -> !code.isBlank())
                .map(code -> name(facet, code, code))
                .collect(Collectors.joining(Messages.in(locale).get("portal.list.separator")));
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
        return next == null ? null : address.page(next).link();
    }

    public @Nullable String getFirst() {
        return address.after() == null ? null : address.page(null).link();
    }

    public String getReset() {
        return address.filtered(Map.of()).sorted(List.of()).link();
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
        return address.parts().entrySet().stream()
                .map(part -> new Fact(part.getKey(), part.getValue()))
                .toList();
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
        return new Chip(
                name(facet, value, label), count, on, address.filtered(changed).link());
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
    private Head head(String label, @Nullable SortField column) {
        if (column == null) {
            return new Head(label, "", "none", 0);
        }
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
        return new Head(label, address.sorted(next).link(), direction, step);
    }
}
