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
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("出错时：读者看到本系统的页面，接口得到 problem+json")
class ErrorPagesIT {
    private static final List<String> INSIDE =
            List.of("org.kedang", "payara", "glassfish", "grizzly", "stacktrace", "exception", "weld", "\tat ");

    @ParameterizedTest
    @CsvSource({
        "zh-CN, zh-CN, 请求无法识别",
        "zh-TW, zh-TW, 無法辨識的請求",
        "en, en, The request cannot be understood",
        "fr, zh-CN, 请求无法识别"
    })
    @DisplayName("错误页面用读者的语言")
    void an_error_page_speaks_the_readers_language(String wish, String tag, String words) throws Exception {
        HttpResponse<String> page = ask("GET", "/access/login.xhtml?to=%ff", Map.of("Accept-Language", wish));
        expectPage(400, page, words);
        assertTrue(page.body().contains("lang=\"" + tag + "\""), page.body());
    }

    @Test
    @DisplayName("400、403、404、405、500、503 都是本系统的页面")
    void every_refusal_of_a_page_is_a_page_of_the_portal() throws Exception {
        Visitor rep = Visitor.signedIn("S1023");
        expectPage(404, rep.get("/nothing.xhtml"), "没有找到");
        expectPage(404, rep.get("/profiles/nothing"), "没有找到");
        expectPage(404, rep.get("/profiles/file.xhtml?id=01a00000-0000-7000-8000-000000000000"), "没有找到");
        expectPage(403, rep.get("/access/firm.xhtml"), "没有权限");
        expectPage(405, ask("PUT", "/access/login.xhtml", Map.of()), "不支持的操作");
        expectPage(403, ask("POST", "/access/login.xhtml", Map.of("Sec-Fetch-Site", "cross-site")), "没有权限");
        expectPage(500, ask("GET", "/portal/error.xhtml?status=500&reference=0123abcd", Map.of()), "0123abcd");
        HttpResponse<String> busy = ask("GET", "/portal/error.xhtml?status=503", Map.of());
        expectPage(503, busy, "系统暂时不可用");
        assertEquals("5", header(busy, "Retry-After"));
    }

    @ParameterizedTest
    @CsvSource({
        "PUT, /access/login.xhtml, 'GET, HEAD, POST'",
        "DELETE, /portal/dashboard.xhtml, 'GET, HEAD, POST'",
        "BREW, /access/login.xhtml, 'GET, HEAD, POST'",
        "POST, /kedang/seal.svg, 'GET, HEAD'",
        "DELETE, /kedang/seal.svg, 'GET, HEAD'"
    })
    @DisplayName("页面只收 GET、HEAD、POST，文件只收 GET、HEAD")
    void a_method_no_page_takes_is_refused(String method, String path, String allow) throws Exception {
        HttpResponse<String> answer = ask(method, path, Map.of());
        assertEquals(405, answer.statusCode(), path);
        assertEquals(allow, header(answer, "Allow"), path);
        assertSilent(answer);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/access/login.xhtml", "/portal/dashboard.xhtml", "/api/v1/customers", "/kedang/seal.svg"})
    @DisplayName("TRACE 一律拒绝，不回显请求")
    void trace_is_refused_and_echoes_nothing(String path) throws Exception {
        String answer = Raw.send("TRACE " + path
                + " HTTP/1.1\r\nHost: 127.0.0.1\r\nConnection: close\r\nX-Echo: tell-me-this-again\r\n\r\n");
        assertTrue(answer.startsWith("HTTP/1.1 405"), answer);
        assertFalse(answer.contains("tell-me-this-again"), answer);
    }

    @ParameterizedTest
    @CsvSource({
        "GET, nothing, 404, ''",
        "GET, customers/not-an-id, 404, ''",
        "DELETE, customers, 405, ''",
        "BREW, customers, 405, ''",
        "POST, registrations, 415, text/plain",
        "POST, registrations, 415, application/xml"
    })
    @DisplayName("有令牌的调用者：404、405、415 都是 problem+json")
    void the_api_answers_a_problem_to_who_is_signed_in(String method, String path, int status, String type)
            throws Exception {
        Map<String, String> headers = type.isEmpty() ? bearer() : with(bearer(), "Content-Type", type);
        HttpResponse<String> answer = ask(method, "/api/v1/" + path, headers);
        expectProblem(status, answer);
        if (status == 405) {
            assertFalse(header(answer, "Allow").isEmpty());
        }
    }

    @Test
    @DisplayName("要不到的格式是 406；/api 下不存在的地址是 404：都是 problem+json")
    void what_is_not_offered_and_what_lies_beside_the_interface_is_a_problem_too() throws Exception {
        expectProblem(406, ask("GET", "/api/v1/customers", with(bearer(), "Accept", "image/png")));
        expectProblem(404, ask("GET", "/api/nothing", bearer()));
        expectProblem(404, ask("GET", "/api", bearer()));
        expectProblem(400, ask("GET", "/api/v1/customers?limit=%ff", bearer()));
        expectProblem(401, ask("GET", "/api/v1/nothing", Map.of()));
    }

    @Test
    @DisplayName("problem+json 用调用者的语言")
    void a_problem_speaks_the_callers_language() throws Exception {
        for (Map.Entry<String, String> words :
                Map.of("zh-CN", "没有找到", "zh-TW", "找不到", "en", "Not found").entrySet()) {
            for (String path : List.of("/api/nothing", "/api/v1/nothing")) {
                HttpResponse<String> answer = ask("GET", path, with(bearer(), "Accept-Language", words.getKey()));
                expectProblem(404, answer);
                assertTrue(answer.body().contains("\"" + words.getValue() + "\""), answer.body());
            }
        }
    }

    private static Map<String, String> bearer() {
        return Map.of("Authorization", "Bearer " + Api.as("S1023").token());
    }

    private static Map<String, String> with(Map<String, String> headers, String name, String value) {
        Map<String, String> more = new HashMap<>(headers);
        more.put(name, value);
        return more;
    }

    private static void expectPage(int status, HttpResponse<String> answer, String words) {
        assertEquals(status, answer.statusCode(), () -> answer.uri() + "\n" + answer.body());
        assertTrue(header(answer, "Content-Type").startsWith("text/html"), () -> answer.uri() + " " + answer.headers());
        assertTrue(answer.body().contains(words), () -> answer.uri() + "\n" + answer.body());
        assertTrue(answer.body().contains("k-login__brand"), () -> answer.uri() + "\n" + answer.body());
        assertEquals("nosniff", header(answer, "X-Content-Type-Options"));
        assertSilent(answer);
    }

    private static void expectProblem(int status, HttpResponse<String> answer) {
        assertEquals(status, answer.statusCode(), () -> answer.uri() + "\n" + answer.body());
        assertTrue(
                header(answer, "Content-Type").startsWith("application/problem+json"),
                () -> answer.uri() + " " + answer.headers());
        for (String member :
                List.of("\"status\":" + status, "\"title\":", "\"detail\":", "\"type\":", "\"instance\":")) {
            assertTrue(answer.body().contains(member), () -> answer.uri() + "\n" + answer.body());
        }
        assertSilent(answer);
    }

    private static void assertSilent(HttpResponse<String> answer) {
        String lower = answer.body().toLowerCase(Locale.ROOT);
        for (String inside : INSIDE) {
            assertFalse(lower.contains(inside), () -> answer.uri() + " says " + inside + ":\n" + answer.body());
        }
        assertEquals("", header(answer, "Server"));
    }

    private static String header(HttpResponse<String> answer, String name) {
        return answer.headers().firstValue(name).orElse("");
    }

    private static HttpResponse<String> ask(String method, String path, Map<String, String> headers)
            throws IOException, InterruptedException {
        HttpRequest.Builder request = HttpRequest.newBuilder(
                        URI.create(Portal.running().baseUrl() + path))
                .timeout(Duration.ofSeconds(60))
                .method(method, HttpRequest.BodyPublishers.ofString(method.equals("POST") ? "x" : ""));
        request.header("Accept-Language", headers.getOrDefault("Accept-Language", "zh-CN"));
        headers.forEach(request::setHeader);
        return HttpClient.newHttpClient().send(request.build(), HttpResponse.BodyHandlers.ofString());
    }
}
