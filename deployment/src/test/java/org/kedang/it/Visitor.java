package org.kedang.it;

import java.io.IOException;
import java.io.UncheckedIOException;
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

/** Somebody at the portal with a cookie and without scripts; follows no redirect. */
public final class Visitor {
    private static final Pattern NONCE = Pattern.compile("nonce=\"([^\"]+)\"");
    private static final Pattern STATE = Pattern.compile("name=\"jakarta\\.faces\\.ViewState\"[^>]*value=\"([^\"]*)\"");

    private final CookieManager cookies = new CookieManager(null, CookiePolicy.ACCEPT_ALL);
    private final HttpClient client = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .cookieHandler(cookies)
            .build();
    private final Portal portal;

    private Visitor(Portal portal) {
        this.portal = portal;
    }

    public static Visitor anonymous() {
        return new Visitor(Portal.running());
    }

    /** Signs in; the test ends when the portal does not let the member in. */
    public static Visitor signedIn(String number) {
        Visitor visitor = anonymous();
        HttpResponse<String> answer = visitor.signIn(number, org.kedang.demo.DemoCast.PASSWORD);
        if (answer.statusCode() != 302 && answer.statusCode() != 303) {
            throw new AssertionError(number + " was not let in: " + answer.statusCode());
        }
        return visitor;
    }

    /** Tries to sign in and answers with what the portal says. */
    public HttpResponse<String> signIn(String number, String password) {
        String login = "/access/login.xhtml";
        String page = get(login).body();
        Matcher state = STATE.matcher(page);
        Matcher nonce = NONCE.matcher(page);
        if (!state.find()) {
            throw new AssertionError("the sign-in page has no form");
        }
        Map<String, String> form = new LinkedHashMap<>();
        form.put("loginForm", "loginForm");
        form.put("loginForm:to", "");
        form.put("loginForm:number", number);
        form.put("loginForm:password", password);
        form.put("loginForm:signIn", "");
        form.put("jakarta.faces.ViewState", state.group(1));
        if (nonce.find()) {
            form.put("primefaces.nonce", nonce.group(1));
        }
        String body = form.entrySet().stream()
                .map(entry -> encode(entry.getKey()) + "=" + encode(entry.getValue()))
                .collect(Collectors.joining("&"));
        return send(HttpRequest.newBuilder(URI.create(portal.baseUrl() + login))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(body)));
    }

    public HttpResponse<String> get(String path) {
        return send(HttpRequest.newBuilder(URI.create(portal.baseUrl() + path)));
    }

    /** Asks with a Bearer token beside whatever cookie there is. */
    public HttpResponse<String> get(String path, String token) {
        return send(
                HttpRequest.newBuilder(URI.create(portal.baseUrl() + path)).header("Authorization", "Bearer " + token));
    }

    private HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            return client.send(
                    request.timeout(Duration.ofSeconds(60))
                            .header("Accept", "text/html")
                            .build(),
                    HttpResponse.BodyHandlers.ofString());
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
