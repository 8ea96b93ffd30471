package org.kedang.it;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("有敌意的输入：任何接口都不出 5xx，回答里没有类名")
class HostileInputIT {
    private static final Pattern INSIDE = Pattern.compile(
            "java\\.|jakarta\\.|javax\\.|org\\.(kedang|postgresql|eclipse|glassfish|jboss)|Exception|at [a-z]+\\.|SQLSTATE");

    private static final List<String> BODIES = List.of(
            "",
            "null",
            "{",
            "]",
            "[]",
            "\"text\"",
            "0",
            "{\"fields\":" + "[".repeat(200) + "]".repeat(200) + "}",
            "{\"a\":".repeat(500) + "1" + "}".repeat(500),
            "{\"fields\":1e999999,\"approvalRevision\":99999999999999999999999999,\"days\":1e400,\"version\":1E-999}",
            "{\"name\":[],\"fields\":\"x\",\"tier\":7,\"handler\":{},\"text\":[[]],\"stage\":\"NONE\",\"roles\":3,\"mapping\":[1]}",
            "{\"name\":\"\\u0000\\ud800\",\"phone\":\"\\u0000\",\"text\":\"\\udfff\",\"fields\":{\"name\":\"\\u0000\"}}",
            "{\"name\":\"" + "长".repeat(20_000) + "\",\"text\":\"" + "x".repeat(50_000) + "\"}",
            "{\"fields\":{\"__proto__\":{\"a\":1},\"name\":{\"a\":[1]},\"contacts\":[[{}]],\"principals\":{\"x\":1}}}",
            "{\"on\":\"9999999-99-99\",\"from\":\"2026-02-30\",\"confirmedAt\":\"yesterday\",\"stage\":\"LOST\",\"reason\":\"r\"}",
            "{\"name\":\"a\",\"name\":\"b\"}",
            "{\"name\":\"'; drop table employee; --\",\"phone\":\"<script>\",\"number\":\"${7*7}\",\"email\":\"#{1+1}\"}");

    private static final List<String> PARAMETERS = List.of(
            "x",
            "0",
            "-1",
            "%F0%9F%92%A1",
            "00000000-0000-0000-0000-000000000000",
            "a".repeat(600),
            "%27%20or%201=1",
            "%00");

    private static final List<String> QUERIES = List.of(
            "?limit=-1",
            "?limit=99999999999999",
            "?limit=x&cursor=x&sort=x",
            "?cursor=" + "A".repeat(2_000),
            "?cursor=%00&q=%00&sort=-,,,",
            "?q=" + "%E7%81%AF".repeat(800),
            "?q=%22%27%5C%25_()%7B%7D*%3F&facets=true&stage=x&owner=x&region=%00",
            "?version=0&from=x&until=2026-99-99T00:00:00Z&outcome=x",
            "?q=a&q=b&sort=name,name,name,name,name,name",
            "?fileName=..%2F..%2Fetc%2Fpasswd");

    @Test
    @DisplayName("损坏的 JSON、过深、过大、类型不对、非法字符：全部是 4xx 或无害的成功")
    void every_endpoint_answers_nonsense_in_words() {
        List<String> wrong = new ArrayList<>();
        int asked = 0;
        List<Api> callers = List.of(Api.as("S0901"), Api.as("S0902"), Api.as("S0903"));
        for (Endpoints.Endpoint endpoint : Endpoints.all().values()) {
            if (endpoint.name().equals("POST account/sign-out-everywhere")) {
                continue;
            }
            Api api = callers.get(
                    !endpoint.path().startsWith("firm")
                            ? 0
                            : endpoint.path().matches(".*(roles|unlock|reset-password)") ? 2 : 1);
            List<String> paths = new ArrayList<>();
            if (endpoint.path().contains("{")) {
                PARAMETERS.forEach(parameter -> paths.add(endpoint.with(parameter)));
                paths.add(endpoint.with(UUID.randomUUID().toString()));
            } else {
                paths.add(endpoint.path());
            }
            for (String path : paths) {
                List<String> bodies = endpoint.writes() ? bodiesFor(path) : List.of("");
                for (String body : bodies) {
                    asked++;
                    look(
                            endpoint,
                            path,
                            api.send(endpoint.method(), path, body.isEmpty() ? null : body, headers()),
                            wrong);
                }
            }
            if (!endpoint.writes()) {
                String path = endpoint.with(UUID.randomUUID().toString());
                for (String query : QUERIES) {
                    asked++;
                    look(endpoint, path + query, api.get(path + query), wrong);
                }
            }
        }
        System.out.printf("hostile input: %d requests%n", asked);
        assertEquals(List.of(), wrong);
    }

    @Test
    @DisplayName("错误的标头：If-Match、Idempotency-Key、Content-Type、Accept、Authorization")
    void wrong_headers_are_told_so() {
        List<String> wrong = new ArrayList<>();
        Api api = Api.as("S0901");
        for (Endpoints.Endpoint endpoint : Endpoints.all().values()) {
            if (!endpoint.writes() || endpoint.name().equals("POST account/sign-out-everywhere")) {
                continue;
            }
            String path = endpoint.with(UUID.randomUUID().toString());
            for (Map<String, String> headers : List.of(
                    Map.of("If-Match", "*", "Idempotency-Key", " "),
                    Map.of("If-Match", "W/\"1\"", "Idempotency-Key", "x".repeat(256)),
                    Map.of("If-Match", "\"99999999999999999999\"", "Idempotency-Key", "a b"),
                    Map.of("Content-Type", "text/plain"),
                    Map.of("Accept", "image/png"),
                    Map.of("Accept-Language", "x-" + "y".repeat(300)))) {
                look(endpoint, path + " " + headers.keySet(), api.send(endpoint.method(), path, "{}", headers), wrong);
            }
        }
        assertEquals(List.of(), wrong);
    }

    @Test
    @DisplayName("地址里的非法百分号编码是 400，不是 500")
    void a_malformed_address_is_a_bad_request() throws Exception {
        List<String> wrong = new ArrayList<>();
        for (String target : List.of(
                "/api/v1/customers?q=%",
                "/api/v1/customers?q=%ff%fe",
                "/api/v1/customers/%c0%ae%c0%ae",
                "/api/v1/../../WEB-INF/web.xml",
                "/%2e%2e/%2e%2e/etc/passwd",
                "/profiles/file.xhtml?id=%",
                "/WEB-INF/web.xml",
                "/search/customers.xhtml?q=%E4")) {
            String line = raw(target);
            String status = line.split(" ", 3)[1];
            if (status.startsWith("5") || status.equals("200")) {
                wrong.add(target + " " + line);
            }
        }
        assertEquals(List.of(), wrong);
    }

    @Test
    @DisplayName("还在发送的一方也收得到拒绝的理由，连接不会中途断掉")
    void a_refusal_reaches_a_sender_who_is_still_sending() throws Exception {
        String body = "{\"text\":\"" + "x".repeat(200_000) + "\"}";
        List<String> wrong = new ArrayList<>();
        for (String target : List.of(
                "DELETE /api/v1/imports/x",
                "POST /api/v1/imports?fileName=x",
                "POST /api/v1/change-requests/" + UUID.randomUUID() + "/check",
                "POST /profiles/file.xhtml?id=%00",
                "PUT /profiles/file.xhtml")) {
            String line = slowly(target, body.getBytes(StandardCharsets.UTF_8));
            if (!line.matches("HTTP/1\\.1 4\\d\\d .*")) {
                wrong.add(target + " " + line);
            }
        }
        assertEquals(List.of(), wrong);
    }

    // the way of clients who send the head first: the refusal may be written before the first byte of the body has come
    private static String slowly(String target, byte[] body) throws Exception {
        try (Socket socket = new Socket(
                java.net.InetAddress.getLoopbackAddress(), Portal.running().port())) {
            socket.setSoTimeout(20_000);
            var out = socket.getOutputStream();
            out.write((target + " HTTP/1.1\r\nHost: 127.0.0.1\r\nAuthorization: Bearer "
                            + Api.as("S0901").token() + "\r\nContent-Type: application/json\r\nContent-Length: "
                            + body.length + "\r\nIf-Match: \"1\"\r\nIdempotency-Key: " + UUID.randomUUID()
                            + "\r\n\r\n")
                    .getBytes(StandardCharsets.ISO_8859_1));
            for (int sent = 0; sent < body.length; sent += 20_000) {
                Thread.sleep(20);
                out.write(body, sent, Math.min(20_000, body.length - sent));
            }
            Thread.sleep(20);
            String line = new BufferedReader(
                            new InputStreamReader(socket.getInputStream(), StandardCharsets.ISO_8859_1))
                    .readLine();
            return String.valueOf(line);
        } catch (java.io.IOException broken) {
            return broken.toString();
        }
    }

    // the whole set where the body is what is tried, a part of it where the address is
    private static List<String> bodiesFor(String path) {
        return path.matches(".*[0-9a-f]{8}-[0-9a-f]{4}-[47].*") || !path.matches(".*(/x|/0|/-1|%|aaaa|0000).*")
                ? BODIES
                : List.of("", "{}", "{\"text\":\"\"}");
    }

    private static Map<String, String> headers() {
        return Map.of("If-Match", "\"1\"", "Idempotency-Key", UUID.randomUUID().toString());
    }

    private static void look(Endpoints.Endpoint endpoint, String path, Api.Answer answer, List<String> wrong) {
        if (answer.status() >= 500
                || (answer.status() >= 400 && INSIDE.matcher(answer.body()).find())) {
            String body = answer.body();
            wrong.add(
                    endpoint.method() + " " + shortened(path, 90) + " " + answer.status() + " " + shortened(body, 160));
        }
    }

    private static String shortened(String text, int length) {
        return text.length() > length ? text.substring(0, length) : text;
    }

    private static String raw(String target) throws Exception {
        try (Socket socket = new Socket(
                java.net.InetAddress.getLoopbackAddress(), Portal.running().port())) {
            socket.setSoTimeout(20_000);
            socket.getOutputStream()
                    .write(("GET " + target + " HTTP/1.1\r\nHost: 127.0.0.1\r\nAuthorization: Bearer "
                                    + Api.as("S0901").token() + "\r\nConnection: close\r\n\r\n")
                            .getBytes(StandardCharsets.ISO_8859_1));
            String line = new BufferedReader(
                            new InputStreamReader(socket.getInputStream(), StandardCharsets.ISO_8859_1))
                    .readLine();
            return line == null ? "HTTP/1.1 400 closed" : line;
        }
    }
}
