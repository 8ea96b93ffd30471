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
