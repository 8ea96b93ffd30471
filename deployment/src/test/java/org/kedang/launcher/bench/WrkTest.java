package org.kedang.launcher.bench;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Runs where the load generator is installed; elsewhere the suite says that it was left out. */
@DisplayName("基准测试的发压与计数")
class WrkTest {
    private final Map<String, Integer> seen = new ConcurrentHashMap<>();
    private final ExecutorService hands = Executors.newFixedThreadPool(8);
    private HttpServer server;

    @TempDir
    private Path folder;

    @BeforeEach
    void somebody_answers() throws IOException {
        assumeTrue(Wrk.there(), "wrk is not installed");
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", exchange -> {
            String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
            String asked = exchange.getRequestMethod() + " " + exchange.getRequestURI() + " "
                    + exchange.getRequestHeaders().getFirst("If-Match") + " " + body;
            seen.merge(asked, 1, Integer::sum);
            int status = asked.contains("/wrong") ? 409 : 200;
            exchange.sendResponseHeaders(status, 2);
            exchange.getResponseBody().write("ok".getBytes(StandardCharsets.UTF_8));
            exchange.close();
        });
        server.setExecutor(hands);
        server.start();
    }

    @AfterEach
    void and_leaves() {
        if (server != null) {
            server.stop(0);
        }
        hands.shutdownNow();
    }

    @Test
    @DisplayName("只能发一次的请求，每条恰好发一次，内容与标签原样；时间只算到最后一个回答")
    void a_list_to_be_sent_once_is_sent_once() throws IOException {
        List<Operation.Request> requests = IntStream.range(0, 500)
                .mapToObj(i -> new Operation.Request(
                        "POST", "/write/" + i, Map.of("If-Match", "\"" + i + "\""), "{\"name\":\"客户" + i + "=甲\"}"))
                .toList();
        Figure figure = wrk().send(new Operation("write", requests, true), 16, 4);
        IntStream.range(0, 500)
                .forEach(i -> assertEquals(
                        1,
                        seen.get("POST /write/" + i + " \"" + i + "\" {\"name\":\"客户" + i + "=甲\"}"),
                        "request " + i));
        // what is under way when a thread stops is not counted, at most one answer a connection
        assertTrue(figure.answers() >= 500 - 16 && figure.answers() <= 500, figure::toString);
        assertTrue(figure.seconds() < 3.5, figure::toString);
        assertEquals(0, figure.wrong());
    }

    @Test
    @DisplayName("反复的提问按列表轮流；错误的回答计入错误")
    void questions_are_repeated_and_wrong_answers_are_counted() throws IOException {
        Operation asking = Operation.reading("ask", Map.of(), List.of("/a", "/b", "/wrong"));
        Figure figure = wrk().send(asking, 4, 1);
        assertTrue(figure.answers() > 30, figure::toString);
        assertEquals((double) figure.answers() / 3, (double) figure.wrong(), (double) figure.answers() / 10);
        assertTrue(figure.median() > 0 && figure.p99() >= figure.median(), figure::toString);
        assertEquals(3, seen.size());
    }

    private Wrk wrk() {
        return new Wrk(folder, "http://127.0.0.1:" + server.getAddress().getPort());
    }
}
