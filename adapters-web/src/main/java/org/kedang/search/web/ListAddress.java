package org.kedang.search.web;

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
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.kedang.search.api.Facet;
import org.kedang.search.api.ListColumn;
import org.kedang.search.api.ListView;
import org.kedang.search.api.SortBy;
import org.kedang.search.api.SortField;

/**
 * The address of a list of customers, which says everything about it: {@code q} the text, one parameter a facet,
 * {@code sort} the order (a minus turns a column around), {@code columns} what is shown where it is not the person's own
 * choice, {@code after} the page. What is no such thing is left out.
 */
record ListAddress(
        String text,
        Map<Facet, List<String>> filters,
        List<SortBy> sort,
        List<ListColumn> columns,
        @Nullable String after) {
    private static final int MOST_SORTS = 3;
    private static final int MOST_VALUES = 50;

    static ListAddress of(Map<String, String> parameters) {
        Map<Facet, List<String>> filters = new EnumMap<>(Facet.class);
        for (Facet facet : Facet.values()) {
            List<String> values =
                    words(parameters, camel(facet)).limit(MOST_VALUES).toList();
            if (!values.isEmpty()) {
                filters.put(facet, values);
            }
        }
        List<SortBy> sort = new ArrayList<>();
        words(parameters, "sort").forEach(step -> {
            boolean down = step.startsWith("-");
            for (SortField field : SortField.values()) {
                if (camel(field).equals(down ? step.substring(1) : step) && sort.size() < MOST_SORTS) {
                    sort.add(new SortBy(field, !down));
                }
            }
        });
        List<String> wanted = words(parameters, "columns").toList();
        List<ListColumn> columns = Arrays.stream(ListColumn.values())
                .filter(column -> wanted.contains(camel(column)))
                .toList();
        String after = parameters.getOrDefault("after", "");
        return new ListAddress(
                parameters.getOrDefault("q", ""), filters, sort, columns, after.isEmpty() ? null : after);
    }

    static ListAddress of(ListView view) {
        return new ListAddress(view.text(), view.filters(), view.sort(), view.columns(), null);
    }

    ListAddress filtered(Map<Facet, List<String>> other) {
        return new ListAddress(text, other, sort, columns, null);
    }

    ListAddress sorted(List<SortBy> other) {
        return new ListAddress(text, filters, other, columns, null);
    }

    ListAddress page(@Nullable String cursor) {
        return new ListAddress(text, filters, sort, columns, cursor);
    }

    ListAddress showing(List<ListColumn> other) {
        return new ListAddress(text, filters, sort, other, after);
    }

    /** Parameter by parameter, without the empty ones and the text. */
    Map<String, String> parts() {
        Map<String, String> parts = new LinkedHashMap<>();
        for (Facet facet : Facet.values()) {
            put(parts, camel(facet), String.join(",", filters.getOrDefault(facet, List.of())));
        }
        put(
                parts,
                "sort",
                sort.stream()
                        .map(by -> (by.ascending() ? "" : "-") + camel(by.field()))
                        .collect(Collectors.joining(",")));
        put(parts, "columns", columns.stream().map(ListAddress::camel).collect(Collectors.joining(",")));
        return parts;
    }

    /** Behind the page's name, beginning with the question mark. */
    String link() {
        Map<String, String> all = new LinkedHashMap<>();
        put(all, "q", text);
        all.putAll(parts());
        put(all, "after", after == null ? "" : after);
        return "?"
                + all.entrySet().stream()
                        .map(part -> part.getKey() + "=" + URLEncoder.encode(part.getValue(), StandardCharsets.UTF_8))
                        .collect(Collectors.joining("&"));
    }

    private static void put(Map<String, String> parts, String name, String value) {
        if (!value.isEmpty()) {
            parts.put(name, value);
        }
    }

    private static Stream<String> words(Map<String, String> parameters, String name) {
        return Arrays.stream(parameters.getOrDefault(name, "").split(",", -1))
                .map(String::strip)
                .filter(word -> !word.isEmpty());
    }

    private static String camel(Enum<?> constant) {
        StringBuilder name = new StringBuilder();
        for (String word : constant.name().toLowerCase(Locale.ROOT).split("_", -1)) {
            name.append(name.isEmpty() ? word : word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1));
        }
        return name.toString();
    }
}
