package org.kedang.demo;

import java.util.List;
import java.util.Map;

/**
 * One made-up company. Any likeness of names to a real one is by chance; codes and telephone numbers are formed by the rules
 * but belong to nobody known.
 *
 * @param name full legal name
 * @param region six-digit code of the administrative division of its address and its credit code
 * @param city short name of its city, for example 深圳
 * @param values texts by the code of the field dictionary, in canonical form
 * @param contacts rows of the repeated group {@code contacts}, texts by field code
 */
public record Company(
        int index,
        String name,
        String shortName,
        String creditCode,
        String region,
        String city,
        Map<String, String> values,
        List<Map<String, String>> contacts) {

    /** The text of a field, empty when it is not filled in. */
    public String value(String field) {
        return values.getOrDefault(field, "");
    }
}
