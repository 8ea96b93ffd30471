package org.kedang.launcher.bench;

import java.io.IOException;
import java.net.CookieManager;
import java.net.CookiePolicy;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The portal as one client at a time sees it: for preparing and checking, never for timing. */
final class Door {
    private static final Pattern STATE = Pattern.compile("name=\"jakarta\\.faces\\.ViewState\"[^>]*value=\"([^\"]*)\"");

    private final String address;
    private final HttpClient client = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(10))
            .build();

    Door(String address) {
        this.address = address;
    }

    String address() {
        return address;
    }

    /** Sends one request, whatever the answer. */
    HttpResponse<String> send(Operation.Request request) throws IOException {
        HttpRequest.Builder builder = HttpRequest.newBuilder(URI.create(address + request.path()))
                .timeout(Duration.ofSeconds(60))
                .method(
                        request.method(),
                        request.body().isEmpty()
                                ? HttpRequest.BodyPublishers.noBody()
                                : HttpRequest.BodyPublishers.ofString(request.body()));
        request.headers().forEach(builder::setHeader);
        if (!request.body().isEmpty()) {
            builder.setHeader("Content-Type", "application/json");
        }
        return ask(client, builder.build());
    }

    /** Sends one request; any other answer than the wanted one is a failure. */
    HttpResponse<String> expect(int status, Operation.Request request) throws IOException {
        HttpResponse<String> answer = send(request);
        if (answer.statusCode() != status) {
            throw new IOException(request.method() + " " + request.path() + ": " + answer.statusCode() + " "
                    + answer.body().substring(0, Math.min(400, answer.body().length())));
        }
        return answer;
    }

    /** Signs somebody in through the form and answers with his cookies, as a header. */
    String cookies(String number, String password) throws IOException {
        CookieManager jar = new CookieManager(null, CookiePolicy.ACCEPT_ALL);
        HttpClient browser = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .cookieHandler(jar)
                .build();
        URI login = URI.create(address + "/access/login.xhtml");
        Matcher state = STATE.matcher(
                ask(browser, HttpRequest.newBuilder(login).build()).body());
        if (!state.find()) {
            throw new IOException("the sign-in page has no form");
        }
        Map<String, String> form = new LinkedHashMap<>();
        form.put("loginForm", "loginForm");
        form.put("loginForm:to", "");
        form.put("loginForm:number", number);
        form.put("loginForm:password", password);
        form.put("loginForm:signIn", "");
        form.put("jakarta.faces.ViewState", state.group(1));
        int status = ask(
                        browser,
                        HttpRequest.newBuilder(login)
                                .header("Content-Type", "application/x-www-form-urlencoded")
                                .POST(HttpRequest.BodyPublishers.ofString(form.entrySet().stream()
                                        .map(entry -> encode(entry.getKey()) + "=" + encode(entry.getValue()))
                                        .collect(Collectors.joining("&"))))
                                .build())
                .statusCode();
        if (status / 100 != 3) {
            throw new IOException(number + " was not let in: " + status);
        }
        return jar.getCookieStore().getCookies().stream()
                .map(cookie -> cookie.getName() + "=" + cookie.getValue())
                .collect(Collectors.joining("; "));
    }

    static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private static HttpResponse<String> ask(HttpClient client, HttpRequest request) throws IOException {
        try {
            return client.send(request, HttpResponse.BodyHandlers.ofString());
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted");
        }
    }
}
