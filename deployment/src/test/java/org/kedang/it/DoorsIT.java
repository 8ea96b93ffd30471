package org.kedang.it;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.http.HttpResponse;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.kedang.demo.DemoCast;

@DisplayName("门户与接口的门")
class DoorsIT {

    @Test
    @DisplayName("会话 Cookie 打不开接口，令牌打不开门户")
    void a_cookie_opens_no_api_and_a_token_no_portal() {
        Visitor visitor = Visitor.signedIn("S1008");
        assertEquals(200, visitor.get("/portal/dashboard.xhtml").statusCode());
        assertEquals(401, visitor.get("/api/v1/account").statusCode());
        String token = Api.as("S1008").token();
        Api.as("S1008").get("account").expect(200);
        HttpResponse<String> page = Visitor.anonymous().get("/portal/dashboard.xhtml", token);
        assertEquals(302, page.statusCode());
        assertTrue(page.headers().firstValue("Location").orElse("").contains("/access/login.xhtml"));
    }

    @Test
    @DisplayName("连错五次要等；等待中正确的密码也不行；安全管理员解锁后可以")
    void five_wrong_passwords_make_everybody_wait_until_unlocked() {
        String number = "S0301";
        for (int i = 0; i < 5; i++) {
            assertFalse(letIn(Visitor.anonymous().signIn(number, "wrong-" + i)));
        }
        assertFalse(letIn(Visitor.anonymous().signIn(number, DemoCast.PASSWORD)), "waits with the right password too");
        String id = Api.as("S0903").get("firm?limit=200").expect(200).json().getJsonArray("employees").stream()
                .map(jakarta.json.JsonValue::asJsonObject)
                .filter(one -> one.getString("number").equals(number))
                .findFirst()
                .orElseThrow()
                .getString("id");
        Api.as("S0903").post("firm/employees/" + id + "/unlock", Api.object()).expect(204);
        assertTrue(letIn(Visitor.anonymous().signIn(number, DemoCast.PASSWORD)));
    }

    @Test
    @DisplayName("错误的运维密钥：记入审计；十次以后 429 并告知等待；正确的密钥不受影响")
    void wrong_operator_keys_are_noted_and_slowed_down() throws Exception {
        String noted =
                "select (select count(*) from audit_inbox where action = 'UseOperatorKey' and outcome = 'DENIED')"
                        + " + (select count(*) from audit_log where action = 'UseOperatorKey' and outcome = 'DENIED')";
        int before = RegisteringACustomerIT.count(noted);
        Api.Answer last = operator("0".repeat(64)).expect(401);
        for (int i = 0; i < 12 && last.status() == 401; i++) {
            last = operator(Integer.toString(i).repeat(64));
        }
        last.expect(429);
        assertTrue(Integer.parseInt(last.headers().getOrDefault("retry-after", "0")) > 0, last::toString);
        assertTrue(last.headers().getOrDefault("content-type", "").startsWith("application/problem+json"));
        assertEquals(before + 10, RegisteringACustomerIT.count(noted));
        operator("0".repeat(64)).expect(429);
        assertEquals(before + 10, RegisteringACustomerIT.count(noted));
        operator(Portal.running().secret("operator-key")).expect(201);
    }

    private static Api.Answer operator(String key) {
        return Api.anonymous()
                .send(
                        "POST",
                        "operator/tokens",
                        Api.object("user", "S1023", "name", "test").toString(),
                        Map.of("Authorization", "Operator " + key));
    }

    @Test
    @DisplayName("000 保密：逐个电话查重，一小时 200 个以后 429；查过的号码不计数")
    void who_checks_telephone_after_telephone_has_to_wait() {
        Api rep = Api.as("S1042");
        int free = 0;
        while (free <= 200 && checked(rep, free).status() == 200) {
            free++;
        }
        assertTrue(
                free > 50 && free <= 200, "what he checked in other tests counts too, but not more than 200: " + free);
        Api.Answer last = checked(rep, free).expect(429);
        assertEquals("urn:kedang:problem:profiles.TOO_MANY_CHECKS", last.json().getString("type"));
        int wait = Integer.parseInt(last.headers().getOrDefault("retry-after", "0"));
        assertTrue(wait > 0 && wait <= 3_600, last::toString);
        checked(rep, 7).expect(200);
        rep.send("POST", "customers/duplicates", "{\"fields\":{\"name\":\"南山照明有限公司\"}}", Map.of())
                .expect(200);
        checked(Api.as("S1023"), 201).expect(200);
    }

    private static Api.Answer checked(Api api, int number) {
        return api.send(
                "POST",
                "customers/duplicates",
                "{\"fields\":{\"phone\":\"0755-8610%04d\"}}".formatted(number),
                Map.of());
    }

    private static boolean letIn(HttpResponse<String> answer) {
        String to = answer.headers().firstValue("Location").orElse("");
        return (answer.statusCode() == 302 || answer.statusCode() == 303) && !to.contains("/error.xhtml");
    }
}
