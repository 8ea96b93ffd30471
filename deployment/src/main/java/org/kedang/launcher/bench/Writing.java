package org.kedang.launcher.bench;

import jakarta.json.JsonObject;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;

/** What changes something: every request can be sent once only, so they are prepared before the window. */
final class Writing {
    private static final String API = "/api/v1";

    private final Door door;
    private final Map<String, String> rep;
    private final Map<String, String> administrator;

    /** Measures one operation. */
    interface Window {
        void measure(Operation operation) throws IOException;
    }

    Writing(Door door, Map<String, String> rep, Map<String, String> administrator) {
        this.door = door;
        this.rep = rep;
        this.administrator = administrator;
    }

    void measure(String owner, List<Sample> own, boolean quick, Window window) throws IOException {
        int forms = quick ? 1_500 : 6_000;
        List<Operation.Request> starts = new ArrayList<>();
        for (int i = 0; i < forms * 3; i++) {
            starts.add(start(owner, i));
        }
        window.measure(new Operation("start a form", starts, true));
        List<Callable<Operation.Request>> drafts = new ArrayList<>();
        for (int i = 0; i < forms; i++) {
            Operation.Request draft = start(owner + "-", i);
            drafts.add(() -> submission(door.expect(201, draft)));
        }
        window.measure(new Operation("hand a form in, duplicates checked", Bench.together(drafts), true));

        List<Callable<Operation.Request>> wishes = new ArrayList<>();
        for (Sample one : own) {
            wishes.add(() -> wish(one));
        }
        List<Operation.Request> asked = Bench.together(wishes);
        // invoice data go the short way: asked by the representative, applied by the data administrator
        List<Callable<Operation.Request>> applications = new ArrayList<>();
        for (Operation.Request one : asked) {
            applications.add(() -> application(door.expect(201, one)));
        }
        window.measure(new Operation("apply a change (decision, new version)", Bench.together(applications), true));
    }

    private Operation.Request start(String owner, int i) {
        // digits spelt as Han keep the names apart without making them similar to each other
        String name = "量测" + spelt(owner.hashCode() & 0xffff) + spelt(i) + "灯饰有限公司";
        return new Operation.Request(
                "POST",
                API + "/registrations",
                once(rep),
                "{\"fields\":{\"name\":\"" + name
                        + "\",\"customerType\":\"COMPANY\",\"contactName\":\"黄志明\",\"phone\":\"0755-%08d\""
                                .formatted(20_000_000 + i)
                        + ",\"region\":\"440300\",\"address\":\"科苑路8号\",\"lifeStage\":\"POTENTIAL\",\"secrecy\":\"INTERNAL\"}}");
    }

    private static String spelt(int number) {
        StringBuilder text = new StringBuilder();
        for (char digit : Integer.toString(number).toCharArray()) {
            text.append("零壹贰叁肆伍陆柒捌玖".charAt(digit - '0'));
        }
        return text.toString();
    }

    private Operation.Request submission(HttpResponse<String> draft) {
        Map<String, String> headers = once(rep);
        headers.put("If-Match", draft.headers().firstValue("ETag").orElse(""));
        return new Operation.Request(
                "POST",
                API + "/registrations/" + Bench.json(draft.body()).getString("id") + "/submit",
                headers,
                "{\"notSame\":\"不是同一家\"}");
    }

    private Operation.Request wish(Sample customer) throws IOException {
        HttpResponse<String> file =
                door.expect(200, new Operation.Request("GET", API + "/customers/" + customer.id(), rep, ""));
        Map<String, String> headers = once(rep);
        headers.put("If-Match", file.headers().firstValue("ETag").orElse(""));
        return new Operation.Request(
                "POST",
                API + "/customers/" + customer.id() + "/change-requests",
                headers,
                "{\"fields\":{\"invoiceTitle\":\"" + customer.name() + "财务部\"},\"reason\":\"客户更名开票\"}");
    }

    private Operation.Request application(HttpResponse<String> asked) throws IOException {
        JsonObject change = Bench.json(asked.body()).getJsonArray("items").getJsonObject(0);
        String path = API + "/change-requests/" + change.getString("id");
        HttpResponse<String> seen = door.expect(200, new Operation.Request("GET", path, administrator, ""));
        Map<String, String> headers = once(administrator);
        headers.put("If-Match", seen.headers().firstValue("ETag").orElse(""));
        return new Operation.Request(
                "POST",
                path + "/apply",
                headers,
                "{\"approvalRevision\":" + Bench.json(seen.body()).getInt("approvalRevision") + "}");
    }

    private static Map<String, String> once(Map<String, String> who) {
        Map<String, String> headers = new HashMap<>(who);
        headers.put("Idempotency-Key", UUID.randomUUID().toString());
        return headers;
    }
}
