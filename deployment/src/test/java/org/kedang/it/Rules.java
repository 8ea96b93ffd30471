package org.kedang.it;

import jakarta.json.JsonObject;

/** Changes of the rules, as the system officer asks for them and the general manager approves them. */
final class Rules {
    private static final String GENERAL_MANAGER = "S0001";

    private Rules() {}

    /** Hands a change in and has it approved; the request afterwards. */
    static JsonObject changed(Api officer, String path, JsonObject wish, String etag) {
        return approved(asked(officer, path, wish, etag));
    }

    /** Hands a change in. */
    static String asked(Api officer, String path, JsonObject wish, String etag) {
        return officer.post(path, wish, etag)
                .expect(201)
                .json()
                .getJsonObject("request")
                .getString("id");
    }

    /** Asks for another form of the numbers, from a day nobody waits for. */
    static String asked(Api officer, String startsOn) {
        int newest = officer.get("policy").expect(200).json().getInt("version");
        while (officer.get("policy?version=" + (newest + 1)).status() == 200) {
            newest++;
        }
        JsonObject wish = Api.object("startsOn", startsOn, "note", "备用", "clause", "002 §5.1", "codeRule", "K{8位流水}");
        return asked(officer, "policy/versions", wish, "\"" + newest + "\"");
    }

    /** Whoever asked takes it back. */
    static void withdrawn(Api officer, String request) {
        String etag = officer.get("rule-changes/" + request).expect(200).etag();
        Api.Answer unused = officer.post("rule-changes/" + request + "/withdraw", Api.object("reason", "看过了"), etag)
                .expect(200);
    }

    /** The general manager approves a request. */
    static JsonObject approved(String request) {
        Api manager = Api.as(GENERAL_MANAGER);
        JsonObject asked =
                manager.get("rule-changes/" + request).expect(200).json().getJsonObject("request");
        String item = "approvals/" + asked.getString("approval");
        manager.post(
                        item + "/approve",
                        Api.object("text", "同意"),
                        manager.get(item).expect(200).etag())
                .expect(200);
        return manager.get("rule-changes/" + request).expect(200).json().getJsonObject("request");
    }

    /** The general manager approves the request a page has gone to after it was handed in. */
    static JsonObject approvedAt(String address) {
        return approved(address.substring(address.indexOf("id=") + 3).split("&", -1)[0]);
    }
}
