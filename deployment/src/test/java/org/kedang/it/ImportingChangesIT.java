package org.kedang.it;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("导入行命中已有客户，按选择提交变更申请（PRF-38；002 §5.2）")
class ImportingChangesIT {
    @Test
    @DisplayName("按客户编号或统一社会信用代码对应：不同的提交申请，相同的注明，编号不存在的写明；报告可见结果")
    void rows_of_filed_customers_ask_for_changes() throws Exception {
        // nobody applies his own request: a second data administrator stands by
        grant("DATA_ADMINISTRATOR", "MARKETING_HEAD");
        try {
            run();
        } finally {
            grant("MARKETING_HEAD");
        }
    }

    private static void grant(String... roles) {
        Api officer = Api.as("S0903");
        String marketing = officer.get("firm?limit=200").expect(200).json().getJsonArray("employees").stream()
                .map(JsonValue::asJsonObject)
                .filter(member -> member.getString("number").equals("S1003"))
                .findFirst()
                .orElseThrow()
                .getString("id");
        Api.Answer granted = officer.send(
                "PUT",
                "firm/employees/" + marketing + "/roles",
                Api.object("roles", List.of(roles), "reason", "替班").toString(),
                Map.of());
        granted.expect(204);
    }

    private static void run() throws Exception {
        Api importer = Api.as("S0901");
        String customer = FollowingAChangeIT.find(importer, "苏州星河");
        JsonObject file = importer.get("customers/" + customer).expect(200).json();
        String number = file.getString("number");
        JsonObject fields = file.getJsonObject("fields");
        // the last row names the customer by his credit code alone
        byte[] sheet = ("客户编号,网址,地址,统一社会信用代码,传真\n" + number + ",https://imported.example,,,\n" + number + ",,"
                        + fields.getString("address") + ",,\nKH-999999-0001,https://x.example,,,\n,,,"
                        + fields.getString("creditCode") + ",0512-66660909\n")
                .getBytes(StandardCharsets.UTF_8);
        Api.Answer batch =
                importer.upload("imports?fileName=changes.csv", sheet).expect(201);
        String id = batch.json().getString("id");
        importer.put("imports/" + id + "/mapping", Api.object(), batch.etag()).expect(202);
        Api.Answer checked = ImportingAWorkbookIT.until(importer, id, "CHECKED");
        JsonObject found = checked.json().getJsonObject("counts");
        assertEquals(3, found.getInt("EXISTING"), found::toString);
        assertEquals(1, found.getInt("BAD"), found::toString);
        Api.Answer silent = importer.post("imports/" + id + "/run", Api.object("changesToo", true), checked.etag());
        assertTrue(silent.body().contains("REASON_MISSING"), silent::toString);
        importer.post("imports/" + id + "/run", Api.object("changesToo", true, "reason", "年度核对"), checked.etag())
                .expect(202);
        JsonObject counts =
                ImportingAWorkbookIT.until(importer, id, "DONE").json().getJsonObject("counts");
        assertEquals(2, counts.getInt("ASKED"), counts::toString);
        assertEquals(1, counts.getInt("SAME"), counts::toString);
        String report =
                importer.get("imports/" + id + "/problems?limit=10").expect(200).body();
        assertTrue(report.contains("ROW_CHANGE_ASKED") || report.contains("已提交变更申请"), report);
        Api.Answer requests =
                importer.get("customers/" + customer + "/change-requests").expect(200);
        String said = requests.body();
        assertTrue(said.contains("年度核对") && said.contains("website") && said.contains("fax"), said);
        withdraw(importer, requests);
    }

    /** What waits for somebody opens the file to him: nothing is left that would let the next test's stranger in. */
    private static void withdraw(Api importer, Api.Answer requests) {
        for (JsonObject request : requests.items().getValuesAs(JsonObject.class)) {
            String path = "change-requests/" + request.getString("id");
            Api.Answer now = importer.get(path).expect(200);
            if (now.json().getString("reason").contains("年度核对")
                    && now.json().getString("state").equals("ASKED")) {
                importer.post(path + "/withdraw", Api.object("reason", "核对完毕"), now.etag())
                        .expect(200);
            }
        }
    }
}
