package org.kedang.portal.guard;

import static org.junit.jupiter.api.Assertions.assertEquals;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.lang.reflect.Proxy;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HttpsOnlyTest {

    @ParameterizedTest
    @CsvSource({
        "https://kedang.example.cn,max-age=31536000",
        "HTTPS://kedang.example.cn/,max-age=31536000",
        "http://127.0.0.1:8080,",
        "'',"
    })
    void a_browser_is_held_to_https_where_the_portal_has_it(String baseUrl, @Nullable String expected)
            throws IOException, ServletException {
        Map<String, @Nullable Object> headers = new HashMap<>();
        HttpServletRequest request = fake(
                HttpServletRequest.class,
                Map.of("getRequestURI", "/portal/", "getContextPath", "", "getMethod", "GET"),
                new HashMap<>());
        HttpServletResponse response = fake(HttpServletResponse.class, Map.of(), headers);
        FilterChain onward = (asked, answer) -> {};
        new Doorway(Doorway.secure(baseUrl)).doFilter(request, response, onward);
        assertEquals(expected, headers.get("Strict-Transport-Security"));
    }

    private static <T> T fake(Class<T> type, Map<String, Object> answers, Map<String, @Nullable Object> headers) {
        return type.cast(Proxy.newProxyInstance(
                HttpsOnlyTest.class.getClassLoader(), new Class<?>[] {type}, (self, method, arguments) -> {
                    if (method.getName().equals("setHeader")) {
                        headers.put((String) arguments[0], arguments[1]);
                    }
                    return answers.get(method.getName());
                }));
    }
}
