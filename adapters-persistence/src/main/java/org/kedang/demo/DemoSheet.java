package org.kedang.demo;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.kedang.profiles.domain.FieldValues;

/**
 * Records of a text file: lines {@code field=value}, rows of a repeated group as {@code group: field=value; field=value},
 * records parted by empty lines, remarks behind #.
 */
record DemoSheet(Map<String, String> directions, FieldValues values) {
    private static final Set<String> DIRECTIONS = Set.of("owner", "before", "author", "then", "question");

    /** What the record says beside the customer's fields; empty when nothing. */
    String direction(String name) {
        return directions.getOrDefault(name, "");
    }

    static List<DemoSheet> read(String resource) {
        List<DemoSheet> sheets = new ArrayList<>();
        List<String> block = new ArrayList<>();
        for (String line : lines(resource)) {
            if (line.isBlank()) {
                close(block, sheets);
            } else {
                block.add(line);
            }
        }
        close(block, sheets);
        return sheets;
    }

    /** The lines of a resource beside this class, without remarks. */
    static List<String> lines(String resource) {
        try (InputStream in = DemoSheet.class.getResourceAsStream(resource)) {
            if (in == null) {
                throw new IllegalStateException("resource " + resource + " is missing");
            }
            return new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))
                    .lines()
                    .filter(line -> !line.startsWith("#"))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void close(List<String> block, List<DemoSheet> sheets) {
        if (block.isEmpty()) {
            return;
        }
        Map<String, String> directions = new LinkedHashMap<>();
        Map<String, String> singles = new LinkedHashMap<>();
        Map<String, List<Map<String, String>>> repeated = new LinkedHashMap<>();
        for (String line : block) {
            int colon = line.indexOf(": ");
            int equals = line.indexOf('=');
            if (colon > 0 && colon < equals) {
                Map<String, String> row = new LinkedHashMap<>();
                for (String cell : line.substring(colon + 2).split("; ", -1)) {
                    put(cell, row);
                }
                repeated.computeIfAbsent(line.substring(0, colon), group -> new ArrayList<>())
                        .add(row);
            } else {
                put(line, DIRECTIONS.contains(line.substring(0, equals)) ? directions : singles);
            }
        }
        sheets.add(new DemoSheet(directions, FieldValues.of(singles, repeated)));
        block.clear();
    }

    private static void put(String cell, Map<String, String> target) {
        int equals = cell.indexOf('=');
        target.put(cell.substring(0, equals).strip(), cell.substring(equals + 1).strip());
    }
}
