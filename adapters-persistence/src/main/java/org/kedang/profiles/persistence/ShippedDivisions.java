package org.kedang.profiles.persistence;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.kedang.profiles.domain.Division;
import org.kedang.profiles.spi.Divisions;

/** The administrative divisions shipped with the product, held in memory. */
@ApplicationScoped
public class ShippedDivisions implements Divisions {
    // names that only hold a place in the tables: the districts below belong to the province itself
    private static final Pattern NO_CITY = Pattern.compile("市辖区|县|(?:省|自治区)直辖县级行政区划");
    private static final Comparator<Division> SHORTEST_FIRST =
            Comparator.comparingInt((Division d) -> d.fullName().length()).thenComparing(Division::code);

    private final Map<String, Division> byCode = new LinkedHashMap<>();
    private final Map<String, List<Division>> byParent = new LinkedHashMap<>();
    private final List<Division> provinces = new ArrayList<>();

    public ShippedDivisions() {
        for (String[] row : rows("provinces.csv")) {
            province(row[0] + "0000", row[1]);
        }
        province("710000", "台湾省");
        province("810000", "香港特别行政区");
        province("820000", "澳门特别行政区");
        for (String[] row : rows("cities.csv")) {
            String parent = row[2] + "0000";
            boolean noCity = NO_CITY.matcher(row[1]).matches();
            Division province = known(parent);
            String name = noCity ? province.name() : row[1];
            String full = noCity ? province.fullName() : province.fullName() + row[1];
            Division city = new Division(row[0] + "00", name, full);
            byCode.put(city.code(), city);
            if (!noCity) {
                below(parent, city);
            }
        }
        for (String[] row : rows("areas.csv")) {
            Division city = known(row[2] + "00");
            // a city without districts stands once in the list below its own name
            String full = city.fullName().endsWith(row[1]) ? city.fullName() : city.fullName() + row[1];
            Division area = new Division(row[0], row[1], full);
            byCode.put(area.code(), area);
            boolean ofProvince = city.fullName().equals(known(row[3] + "0000").fullName());
            below(ofProvince ? row[3] + "0000" : city.code(), area);
        }
    }

    private void province(String code, String name) {
        Division province = new Division(code, name, name);
        byCode.put(code, province);
        provinces.add(province);
    }

    private void below(String parent, Division child) {
        byParent.computeIfAbsent(parent, code -> new ArrayList<>()).add(child);
    }

    private Division known(String code) {
        Division division = byCode.get(code);
        if (division == null) {
            throw new IllegalStateException("the tables of divisions name " + code + " but do not hold it");
        }
        return division;
    }

    private static List<String[]> rows(String file) {
        InputStream stream = ShippedDivisions.class.getResourceAsStream("/divisions/" + file);
        if (stream == null) {
            throw new IllegalStateException("the table of divisions " + file + " is missing");
        }
        try (BufferedReader reader = new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8))) {
            return reader.lines()
                    .skip(1)
                    .filter(line -> !line.isBlank())
                    .map(line -> line.replace("\"", "").split(",", -1))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public Optional<Division> find(String code) {
        return Optional.ofNullable(byCode.get(code));
    }

    @Override
    public List<Division> provinces() {
        return List.copyOf(provinces);
    }

    @Override
    public List<Division> children(String code) {
        return List.copyOf(byParent.getOrDefault(code, List.of()));
    }

    @Override
    public List<Division> search(String text, int limit) {
        String wanted = text.strip();
        if (wanted.isEmpty()) {
            return List.of();
        }
        return byCode.values().stream()
                .filter(division -> division.code().startsWith(wanted)
                        || division.fullName().contains(wanted))
                .sorted(SHORTEST_FIRST)
                .limit(limit)
                .toList();
    }
}
