package org.kedang.it;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.http.HttpResponse;
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
        String id = Api.as("S0903").get("firm").expect(200).json().getJsonArray("employees").stream()
                .map(jakarta.json.JsonValue::asJsonObject)
                .filter(one -> one.getString("number").equals(number))
                .findFirst()
                .orElseThrow()
                .getString("id");
        Api.as("S0903").post("firm/employees/" + id + "/unlock", Api.object()).expect(204);
        assertTrue(letIn(Visitor.anonymous().signIn(number, DemoCast.PASSWORD)));
    }

    private static boolean letIn(HttpResponse<String> answer) {
        String to = answer.headers().firstValue("Location").orElse("");
        return (answer.statusCode() == 302 || answer.statusCode() == 303) && !to.contains("/error.xhtml");
    }
}
