package org.kedang.kit.web;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.stream.Collectors;

/** Writes the address of a list from what it is filtered by; blank parts are left out. */
final class Addresses {
    private Addresses() {}

    static String of(Map<String, String> parts) {
        return "?"
                + parts.entrySet().stream()
                        .filter(part -> !part.getValue().isBlank())
                        .map(part -> part.getKey() + "=" + URLEncoder.encode(part.getValue(), StandardCharsets.UTF_8))
                        .collect(Collectors.joining("&"));
    }
}
