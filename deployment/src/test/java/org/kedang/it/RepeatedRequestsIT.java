package org.kedang.it;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.kedang.it.RegisteringACustomerIT.count;
import static org.kedang.it.RegisteringACustomerIT.fields;

import jakarta.json.JsonObject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("重发的请求：同一个 Idempotency-Key 只生效一次")
class RepeatedRequestsIT {
    private static final int AT_ONCE = 24;
    private static final String OTHER_REQUEST = "urn:kedang:problem:kit.KEY_OF_ANOTHER_REQUEST";

    private final Api rep = Api.as("S1023");
    private final String key = UUID.randomUUID().toString();

    @Test
    @DisplayName("同键同内容：同样的回答，只有一份登记")
    void the_same_request_again_gets_the_same_answer_and_has_one_effect() throws Exception {
        JsonObject body = draft("重发同内容照明有限公司");
        Api.Answer first = create(rep, key, body).expect(201);
        Api.Answer second = create(rep, key, body).expect(201);
        assertEquals(first.body(), second.body());
        assertEquals(first.etag(), second.etag());
        assertEquals(first.headers().get("location"), second.headers().get("location"));
        assertEquals(1, formsOf("重发同内容照明有限公司"));
    }

    @Test
    @DisplayName("同键不同内容、同键不同地址：422，什么也不写")
    void the_key_of_another_request_is_refused() throws Exception {
        Api.Answer first = create(rep, key, draft("重发原内容照明有限公司")).expect(201);
        Api.Answer other = create(rep, key, draft("重发他内容照明有限公司")).expect(422);
        assertEquals(OTHER_REQUEST, other.json().getString("type"));
        assertEquals(0, formsOf("重发他内容照明有限公司"));
        Api.Answer elsewhere = rep.send(
                        "POST",
                        "registrations/" + first.json().getString("id") + "/file",
                        Api.object("approvalRevision", 1, "confirmedBy", "黄志明", "means", "PHONE")
                                .toString(),
                        Map.of("Idempotency-Key", key, "If-Match", first.etag()))
                .expect(422);
        assertEquals(OTHER_REQUEST, elsewhere.json().getString("type"));
    }

    @Test
    @DisplayName("同键同时发来：只有一份登记，其余得到同样的回答或 409")
    void the_same_key_at_the_same_moment_has_one_effect() throws Exception {
        JsonObject body = draft("重发同时照明有限公司");
        List<Callable<Api.Answer>> work = new ArrayList<>();
        for (int i = 0; i < AT_ONCE; i++) {
            work.add(() -> create(rep, key, body));
        }
        ExecutorService pool = Executors.newFixedThreadPool(AT_ONCE);
        List<String> made = new ArrayList<>();
        try {
            for (Future<Api.Answer> one : pool.invokeAll(work)) {
                Api.Answer answer = one.get();
                if (answer.status() == 409) {
                    assertEquals(
                            "urn:kedang:problem:kit.KEY_IN_USE", answer.json().getString("type"));
                } else {
                    made.add(answer.expect(201).body());
                }
            }
        } finally {
            pool.shutdownNow();
        }
        assertEquals(1, made.stream().distinct().count(), made::toString);
        assertEquals(1, formsOf("重发同时照明有限公司"));
        assertEquals(made.get(0), create(rep, key, body).expect(201).body());
    }

    @Test
    @DisplayName("别人用同一个键：各是各的，看不到对方的回答")
    void somebody_elses_key_is_another_key() throws Exception {
        JsonObject body = draft("重发两人照明有限公司");
        String mine = create(rep, key, body).expect(201).json().getString("id");
        String his = create(Api.as("S1031"), key, body).expect(201).json().getString("id");
        assertNotEquals(mine, his);
        assertEquals(2, formsOf("重发两人照明有限公司"));
    }

    @Test
    @DisplayName("被拒绝的请求不占用键：改正后可用同一个键再发")
    void a_refusal_is_not_kept() throws Exception {
        JsonObject right = draft("重发改正照明有限公司");
        JsonObject wrong = Api.object("fields", right.getJsonObject("fields"), "handler", "S9999");
        create(rep, key, wrong).expect(404);
        assertEquals(0, formsOf("重发改正照明有限公司"));
        create(rep, key, right).expect(201);
        assertEquals(1, formsOf("重发改正照明有限公司"));
    }

    @Test
    @DisplayName("没有键是 400；255 个字符可以，256 和 1000 个不行")
    void a_key_is_demanded_and_has_a_length() throws Exception {
        JsonObject body = draft("重发键长照明有限公司");
        rep.send("POST", "registrations", body.toString(), Map.of()).expect(400);
        create(rep, "k".repeat(256), body).expect(400);
        create(rep, "k".repeat(1_000), body).expect(400);
        assertEquals(0, formsOf("重发键长照明有限公司"));
        create(rep, key + "k".repeat(255 - key.length()), body).expect(201);
        assertEquals(1, formsOf("重发键长照明有限公司"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"two words", "tab\there", "键"})
    @DisplayName("键只能是可见的 ASCII 字符")
    void a_key_is_visible_ascii(String odd) throws Exception {
        String answer = Raw.send("POST /api/v1/registrations HTTP/1.1\r\nHost: 127.0.0.1\r\nConnection: close\r\n"
                + "Authorization: Bearer " + rep.token() + "\r\nIdempotency-Key: " + odd
                + "\r\nContent-Type: application/json\r\nContent-Length: 2\r\n\r\n{}");
        assertTrue(answer.startsWith("HTTP/1.1 400"), answer);
    }

    private static Api.Answer create(Api api, String key, JsonObject body) {
        return api.send("POST", "registrations", body.toString(), Map.of("Idempotency-Key", key));
    }

    private static JsonObject draft(String name) {
        return Api.object("fields", fields(name, "0791-86005678", "360100"));
    }

    private static int formsOf(String name) throws Exception {
        return count("select count(*) from registration where fields::text like '%" + name + "%'");
    }
}
