package org.kedang.profiles.domain;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * 目录: everything that lies in one customer's file, under its category and with its number there (001 二; F22). Numbers are given
 * in the order in which things are filed. What is filed stays, and whatever comes later comes behind, so a number never changes.
 */
public final class Catalogue {
    /** The categories of a file: 1 basic data to 6 internal and promotion. */
    public static final int CATEGORIES = 6;

    private static final int BASIC = 1;
    private static final int CONTRACTS = 2;

    private static final Comparator<Filed> AS_FILED = Comparator.comparing(Filed::at)
            .thenComparing(Filed::origin)
            .thenComparing(Filed::kind)
            .thenComparing(Filed::title);

    private final Map<Integer, List<Filed>> byCategory = new TreeMap<>();

    private Catalogue() {}

    /**
     * @param filed what lies in one customer's file, in any order
     * @param dictionary tells to which category a changed field belongs
     */
    public static Catalogue of(List<Filed> filed, Dictionary dictionary) {
        Catalogue catalogue = new Catalogue();
        filed.stream().sorted(AS_FILED).forEach(one -> catalogue
                .byCategory
                .computeIfAbsent(category(one, dictionary), any -> new ArrayList<>())
                .add(one));
        return catalogue;
    }

    /** What lies in a category; the first has the number 1. */
    public List<Filed> in(int category) {
        return List.copyOf(byCategory.getOrDefault(category, List.of()));
    }

    /** A contract lies with the contracts, a change in the first category it touched, all else with the basic data. */
    private static int category(Filed filed, Dictionary dictionary) {
        if (filed.paper() == PaperKind.CONTRACT) {
            return CONTRACTS;
        }
        return filed.fields().stream()
                .flatMap(code ->
                        dictionary
                                .field(code)
                                .or(() -> dictionary.fieldsOf(code).stream().findFirst())
                                .stream())
                .mapToInt(FieldDefinition::category)
                .min()
                .orElse(BASIC);
    }
}
