package org.kedang.launcher.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Something people do, as requests.
 *
 * @param name in words, as the report says it
 * @param once whether each request can be sent once only
 */
record Operation(String name, List<Request> requests, boolean once) {

    /** One request; a body is JSON. */
    record Request(String method, String path, Map<String, String> headers, String body) {
        private String line() {
            StringBuilder line = new StringBuilder(method).append('\t').append(path);
            headers.forEach((header, value) ->
                    line.append('\t').append(header).append('=').append(value));
            if (!body.isEmpty()) {
                line.append("\tContent-Type=application/json");
            }
            return line.append("\t\t").append(body.replace("\n", " ")).toString();
        }
    }

    /** A question asked over and over. */
    static Operation reading(String name, Map<String, String> headers, List<String> paths) {
        return new Operation(
                name,
                paths.stream()
                        .map(path -> new Request("GET", path, headers, ""))
                        .toList(),
                false);
    }

    /** Pages, opened over and over by people who have a session each. */
    static Operation browsing(String name, List<String> cookies, List<String> paths) {
        List<Request> requests = new ArrayList<>();
        for (int i = 0; i < paths.size(); i++) {
            requests.add(new Request("GET", paths.get(i), Map.of("Cookie", cookies.get(i % cookies.size())), ""));
        }
        return new Operation(name, requests, false);
    }

    List<String> lines() {
        return requests.stream().map(Request::line).toList();
    }
}
