package org.kedang.it;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.http.HttpResponse;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("数据库连接用尽：立即回 503 和 Retry-After，不会挂起；恢复后自己好")
class ABusyPortalIT {
    private static final int CALLERS = 32;
    private static final Duration SOON = Duration.ofSeconds(2);
    private static final Duration UNDER_LOAD = Duration.ofSeconds(6);

    private record Timed(Api.Answer answer, Duration took) {}

    @Test
    @DisplayName("接口回 problem+json，页面回本系统的错误页")
    void without_a_connection_everybody_is_told_soon_to_come_back() throws Exception {
        Api rep = Api.as("S1023");
        Visitor visitor = Visitor.signedIn("S1023");
        rep.get("customers?limit=1").expect(200);
        try {
            limit(0);
            Timed alone = timed(rep, "customers?limit=1");
            told(alone, SOON);
            List<Callable<Timed>> work = new ArrayList<>();
            for (int i = 0; i < CALLERS; i++) {
                String path = i % 2 == 0 ? "customers?limit=1" : "registrations?limit=1";
                work.add(() -> timed(rep, path));
            }
            ExecutorService pool = Executors.newFixedThreadPool(CALLERS);
            try {
                for (Future<Timed> one : pool.invokeAll(work)) {
                    told(one.get(), UNDER_LOAD);
                }
            } finally {
                pool.shutdownNow();
            }
            // by now nobody remembers the token
            Thread.sleep(5_000);
            told(timed(rep, "customers?limit=1"), SOON);
            HttpResponse<String> page = visitor.get("/profiles/registrations.xhtml");
            assertEquals(503, page.statusCode(), page.body());
            assertTrue(page.body().contains("k-login__brand"), page.body());
            assertFalse(page.body().toLowerCase(java.util.Locale.ROOT).contains("exception"), page.body());
            assertEquals("5", page.headers().firstValue("Retry-After").orElse(""));
        } finally {
            limit(-1);
        }
        backAgain(rep);
        assertEquals(200, visitor.get("/profiles/registrations.xhtml").statusCode());
    }

    private static void told(Timed timed, Duration within) {
        Api.Answer answer = timed.answer().expect(503);
        assertEquals("5", answer.headers().getOrDefault("retry-after", ""), answer::toString);
        assertTrue(
                answer.headers().getOrDefault("content-type", "").startsWith("application/problem+json"),
                answer::toString);
        assertEquals(503, answer.json().getInt("status"));
        assertTrue(timed.took().compareTo(within) < 0, () -> timed.took() + " " + answer);
    }

    private static Timed timed(Api api, String path) {
        long begin = System.nanoTime();
        Api.Answer answer = api.get(path);
        return new Timed(answer, Duration.ofNanos(System.nanoTime() - begin));
    }

    private static void backAgain(Api api) throws InterruptedException {
        long deadline = System.nanoTime() + Duration.ofSeconds(30).toNanos();
        while (api.get("customers?limit=1").status() != 200) {
            assertTrue(System.nanoTime() < deadline, "it does not come back");
            Thread.sleep(200);
        }
    }

    /** Lets the portal's user have that many connections; -1 for any number. Those it has are cut. */
    private static void limit(int most) throws SQLException {
        try (Connection admin = Portal.running().administration();
                Statement sql = admin.createStatement()) {
            sql.execute("alter role kedang connection limit " + most);
            if (most >= 0) {
                sql.execute("select pg_terminate_backend(pid) from pg_stat_activity where usename = 'kedang'");
            }
        }
    }
}
