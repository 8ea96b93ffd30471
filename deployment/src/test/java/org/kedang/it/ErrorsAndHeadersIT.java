package org.kedang.it;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("错误页面与安全响应头")
class ErrorsAndHeadersIT {
    private static final List<String> INSIDE = List.of(
            "java.", "jakarta.", "org.kedang", "payara", "glassfish", "grizzly", "stacktrace", "exception", "weld");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/access/login.xhtml",
                "/kedang/nothing.css",
                "/jakarta.faces.resource/nothing.css.xhtml?ln=kedang",
                "/portal/error.xhtml",
                "/nothing.xhtml",
                "/access/login.xhtml?to=%ff",
                "/api/v1/customers?q=%ff",
                "/api/v1/customers",
                "/api/v1/nothing",
                "/api/nothing"
            })
    @DisplayName("每个响应都带安全响应头，且不透露内部名称")
    void every_answer_carries_the_headers_and_says_nothing_about_the_inside(String path) throws Exception {
        HttpResponse<String> answer = ask("GET", path, Map.of());
        assertEquals("nosniff", header(answer, "X-Content-Type-Options"), path);
        assertEquals("DENY", header(answer, "X-Frame-Options"), path);
        assertEquals("same-origin", header(answer, "Referrer-Policy"), path);
        assertEquals("same-origin", header(answer, "Cross-Origin-Opener-Policy"), path);
        assertFalse(header(answer, "Permissions-Policy").isEmpty(), path);
        assertEquals("", header(answer, "Server"), path);
        assertEquals("", header(answer, "X-Powered-By"), path);
        boolean page = header(answer, "Content-Type").startsWith("text/html") && answer.statusCode() == 200;
        if (page) {
            String policy = header(answer, "Content-Security-Policy");
            assertTrue(policy.contains("script-src 'self' 'nonce-"), () -> path + ": " + policy);
            assertFalse(policy.contains("script-src 'unsafe"), policy);
            assertTrue(policy.contains("frame-ancestors 'none'"), policy);
        }
        assertSilent(path, answer.body());
    }

    @Test
    @DisplayName("出错编号只认本系统的格式")
    void the_error_page_repeats_nothing_a_stranger_wrote_into_its_address() throws Exception {
        HttpResponse<String> page = ask("GET", "/portal/error.xhtml?status=500&reference=%3Cb%3Ehello", Map.of());
        assertEquals(500, page.statusCode());
        assertFalse(page.body().contains("hello"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"/api", "/api/", "/api/nothing", "/api/v1", "/api/v1/", "/api/v1/nothing", "/api/v1/customers/x"
            })
    @DisplayName("接口的每个错误都是 problem+json")
    void the_api_answers_a_problem_to_who_has_no_token(String path) throws Exception {
        expectProblem(401, ask("GET", path, Map.of()));
        expectProblem(401, ask("GET", path, Map.of("Authorization", "Bearer nothing")));
    }

    @Test
    @DisplayName("查询串不是合法文本时，接口也回答 problem+json")
    void the_api_answers_a_problem_to_a_query_that_is_no_text() throws Exception {
        expectProblem(400, ask("GET", "/api/v1/customers?q=%ff", Map.of()));
        expectProblem(400, ask("GET", "/api/v1/customers?q=%00", Map.of()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"/%ff", "/%00", "/%zz", "/%", "/%c0%af", "/access/login.xhtml/%c0%ae", "/kedang/%zz.css"})
    @DisplayName("页面路径不是合法 UTF-8 时：400，说明文字，不进应用")
    void a_page_whose_path_is_no_text_is_answered_in_words(String path) throws Exception {
        String answer = Raw.send("GET " + path + " HTTP/1.1\r\nHost: 127.0.0.1\r\nAccept-Language: zh-TW\r\n\r\n");
        assertTrue(answer.startsWith("HTTP/1.1 400"), () -> path + "\n" + answer);
        assertTrue(answer.toLowerCase(Locale.ROOT).contains("content-type: text/html;charset=utf-8"), answer);
        assertTrue(answer.contains("X-Content-Type-Options: nosniff"), answer);
        assertTrue(answer.contains("<h1>無法辨識的請求</h1>"), answer);
        assertSilent(path, answer);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api/v1/customers/%zz",
                "/api/v1/customers/%",
                "/api/v1/customers/%c0%af",
                "/api/v1/%ff",
                "/api/%00",
                "/api/v1/customers/%e4%bd"
            })
    @DisplayName("接口路径不是合法 UTF-8 时：400 problem+json")
    void the_api_answers_a_problem_to_a_path_that_is_no_text(String path) throws Exception {
        for (String[] request : List.of(
                new String[] {"GET ", "\r\n"},
                new String[] {"POST ", "Content-Type: application/json\r\nContent-Length: 2\r\n\r\n{}"})) {
            String answer = Raw.send(request[0] + path + " HTTP/1.1\r\nHost: 127.0.0.1\r\n" + request[1]);
            assertTrue(answer.startsWith("HTTP/1.1 400"), () -> path + "\n" + answer);
            assertTrue(
                    answer.toLowerCase(Locale.ROOT).contains("content-type: application/problem+json;charset=utf-8"),
                    answer);
            assertTrue(answer.contains("\"status\":400"), answer);
            assertTrue(answer.contains("\"instance\":\"urn:uuid:"), answer);
            assertSilent(path, answer);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "GET /api/v1/../../WEB-INF/web.xml HTTP/1.1",
                "GET /WEB-INF/web.xml HTTP/1.1",
                "GET /META-INF/MANIFEST.MF HTTP/1.1",
                "GET /..;/WEB-INF/web.xml HTTP/1.1",
                "GET /access/login.xhtml;jsessionid=1/../../WEB-INF/web.xml HTTP/1.1",
                "GET /jakarta.faces.resource/..%2f..%2fWEB-INF%2fweb.xml.xhtml HTTP/1.1",
                "BREW /access/login.xhtml HTTP/1.1",
                "GET http://elsewhere.example/access/login.xhtml HTTP/1.1"
            })
    @DisplayName("内部文件取不到，怪异请求不致 5xx")
    void odd_request_lines_reach_nothing_inside(String line) throws Exception {
        String answer = Raw.send(line + "\r\nHost: 127.0.0.1\r\nConnection: close\r\n\r\n");
        assertFalse(answer.contains("<web-app"), answer);
        assertFalse(answer.startsWith("HTTP/1.1 5") && !answer.startsWith("HTTP/1.1 501"), answer);
        assertSilent(line, answer);
    }

    private static void expectProblem(int status, HttpResponse<String> answer) {
        assertEquals(status, answer.statusCode(), () -> answer.uri() + "\n" + answer.body());
        assertTrue(
                header(answer, "Content-Type").startsWith("application/problem+json"),
                () -> answer.uri() + " " + answer.headers());
        assertTrue(answer.body().contains("\"status\":" + status), () -> answer.uri() + "\n" + answer.body());
        assertTrue(answer.body().contains("\"title\":"), answer.body());
        assertSilent(answer.uri().toString(), answer.body());
    }

    private static void assertSilent(String what, String text) {
        String lower = text.toLowerCase(Locale.ROOT).replace("jakarta.faces", "");
        for (String inside : INSIDE) {
            assertFalse(lower.contains(inside), () -> what + " says " + inside + ":\n" + text);
        }
    }

    private static String header(HttpResponse<String> answer, String name) {
        return answer.headers().firstValue(name).orElse("");
    }

    private static HttpResponse<String> ask(String method, String path, Map<String, String> headers)
            throws IOException, InterruptedException {
        HttpRequest.Builder request = HttpRequest.newBuilder(
                        URI.create(Portal.running().baseUrl() + path))
                .timeout(Duration.ofSeconds(60))
                .header("Accept-Language", "zh-CN")
                .method(method, HttpRequest.BodyPublishers.noBody());
        headers.forEach(request::header);
        return HttpClient.newHttpClient().send(request.build(), HttpResponse.BodyHandlers.ofString());
    }
}
