package org.kedang.it;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.kedang.kit.domain.Permission.*;
import static org.kedang.kit.domain.Permission.CHANGE_DICTIONARY;
import static org.kedang.kit.domain.Permission.MOVE_TRAINING_CLOCK;
import static org.kedang.kit.domain.Permission.PRINT_FILE;
import static org.kedang.kit.domain.Permission.READ_OUTBOX;
import static org.kedang.kit.domain.Permission.RUN_SYSTEM;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.kedang.access.domain.Access;
import org.kedang.access.domain.ActorFacts;
import org.kedang.access.domain.NeedToKnow;
import org.kedang.access.domain.RoleBook;
import org.kedang.access.usecase.FoundFirm;
import org.kedang.demo.DemoCast;
import org.kedang.kit.domain.CustomerId;
import org.kedang.kit.domain.DepartmentId;
import org.kedang.kit.domain.EmployeeId;
import org.kedang.kit.domain.FileFacts;
import org.kedang.kit.domain.Permission;
import org.kedang.kit.domain.Secrecy;

/**
 * Every endpoint and page against everybody of the cast: the wanted answers come from the table of rights and need-to-know,
 * not from what the product says. An endpoint or page without a row here fails the test.
 */
@DisplayName("权限矩阵：全部接口与页面 × 全部角色 × 本人、本部门、其他部门的档案（001 §四；000 §03）")
class PermissionMatrixIT {
    private static final String NOWHERE = "00000000-0000-7000-8000-000000000000";

    /** Open to the operator's key alone; no token opens it. */
    private static final Set<String> OPERATOR = Set.of("POST operator/tokens");

    /** What each endpoint needs, and a body that is understood but changes nothing even for who may. */
    private record Row(Permission needs, @Nullable String body) {}

    private static final Map<String, Row> ROWS = new LinkedHashMap<>();

    static {
        read("GET openapi.yaml", USE_OWN_ACCOUNT);
        read("GET problems", USE_OWN_ACCOUNT);
        read("GET account", USE_OWN_ACCOUNT);
        read("GET account/tokens", USE_OWN_ACCOUNT);
        read("GET account/sessions", USE_OWN_ACCOUNT);
        write("POST account/tokens", USE_OWN_ACCOUNT, "{\"name\":\"\",\"days\":0}");
        read("DELETE account/tokens/{id}", USE_OWN_ACCOUNT);
        write("POST account/sign-out-everywhere", USE_OWN_ACCOUNT, "{}");
        write("PUT account/password", USE_OWN_ACCOUNT, "{\"oldPassword\":\"\",\"newPassword\":\"x\"}");
        write("PUT account/preferences", USE_OWN_ACCOUNT, "{\"locale\":\"xx\",\"theme\":\"xx\"}");
        read("GET notices", USE_OWN_ACCOUNT);
        write("POST notices/{id}/read", USE_OWN_ACCOUNT, "{}");
        write("POST notices/read", USE_OWN_ACCOUNT, "{}");
        read("GET approvals/inbox", USE_INBOX);
        read("GET approvals/inbox/count", USE_INBOX);
        read("GET approvals/requests", USE_INBOX);
        read("GET approvals/{id}", USE_INBOX);
        write("POST approvals/{id}/approve", DECIDE_APPROVAL, "{\"text\":\"\"}");
        write("POST approvals/{id}/give-back", DECIDE_APPROVAL, "{\"text\":\"\"}");
        write("POST approvals/{id}/withdraw", USE_INBOX, "{}");
        read("GET customers", SEARCH_CUSTOMERS);
        read("GET customers/suggestions", SEARCH_CUSTOMERS);
        read("GET customers/{id}", READ_FILE);
        read("GET customers/{id}/card", SEE_EXISTENCE);
        read("GET customers/by-number/{number}", SEE_EXISTENCE);
        read("GET customers/{id}/history", READ_HISTORY);
        write("POST customers/{id}/reveal", REVEAL_MASKED, "{\"field\":\"nothing\",\"purpose\":\"\"}");
        write("PATCH customers/{id}", EDIT_NOTES, "{\"fields\":{},\"reason\":\"\"}");
        write("POST customers/{id}/stage", EDIT_NOTES, "{\"stage\":\"LOST\",\"reason\":\"\"}");
        write("POST customers/duplicates", REGISTER_CUSTOMER, "{\"fields\":{}}");
        read("GET contacts", REGISTER_CUSTOMER);
        write("POST contacts", REGISTER_CUSTOMER, "{\"name\":\"\",\"phone\":\"\"}");
        write("POST contacts/{id}/convert", REGISTER_CUSTOMER, "{}");
        read("GET registrations", REGISTER_CUSTOMER);
        write("POST registrations", REGISTER_CUSTOMER, "{\"handler\":\"" + NOWHERE + "\"}");
        read("GET registrations/{id}", USE_INBOX);
        write("PUT registrations/{id}", REGISTER_CUSTOMER, "{}");
        write("POST registrations/{id}/submit", REGISTER_CUSTOMER, "{}");
        write("POST registrations/{id}/withdraw", REGISTER_CUSTOMER, "{}");
        write("POST registrations/{id}/return", DECIDE_APPROVAL, "{\"approvalRevision\":1,\"text\":\"\"}");
        write("POST registrations/{id}/file", VERIFY_REGISTRATION, "{\"approvalRevision\":1,\"confirmedBy\":\"x\"}");
        read("GET imports", IMPORT_CUSTOMERS);
        read("GET imports/template.xlsx", IMPORT_CUSTOMERS);
        write("POST imports", IMPORT_CUSTOMERS, "{}");
        read("GET imports/{id}", IMPORT_CUSTOMERS);
        write("PUT imports/{id}/mapping", IMPORT_CUSTOMERS, "{\"mapping\":{}}");
        write("POST imports/{id}/run", IMPORT_CUSTOMERS, "{}");
        write("POST imports/{id}/cancel", IMPORT_CUSTOMERS, "{}");
        write("POST imports/{id}/withdraw", IMPORT_CUSTOMERS, "{\"reason\":\"x\"}");
        read("DELETE imports/{id}", IMPORT_CUSTOMERS);
        read("GET imports/{id}/problems", IMPORT_CUSTOMERS);
        read("GET imports/{id}/report.xlsx", IMPORT_CUSTOMERS);
        read("GET dictionary", READ_DICTIONARY);
        write(
                "POST dictionary/fields",
                CHANGE_DICTIONARY,
                "{\"code\":\"matrixField\",\"type\":\"TEXT\",\"labels\":{\"zh\":\"甲\",\"zhTw\":\"甲\",\"en\":\"a\"},"
                        + "\"startsOn\":\"2099-01-01\"}");
        write("PUT dictionary/fields/{code}", CHANGE_DICTIONARY, "{\"startsOn\":\"2099-01-01\"}");
        write("POST dictionary/fields/{code}/retire", CHANGE_DICTIONARY, "{\"startsOn\":\"2099-01-01\"}");
        read("GET divisions", READ_DICTIONARY);
        read("GET customers/counts", SEARCH_CUSTOMERS);
        read("GET customers/stages", SEARCH_CUSTOMERS);
        read("GET customers/needing-attention", SEARCH_CUSTOMERS);
        read("GET customers/{id}/card.pdf", PRINT_FILE);
        read("GET outbox", READ_OUTBOX);
        read("GET system", RUN_SYSTEM);
        write("POST system/clock", MOVE_TRAINING_CLOCK, "{\"to\":\"2020-01-01T00:00:00Z\"}");
        read("GET policy", READ_POLICY);
        read("GET audit", READ_AUDIT);
        read("GET firm", READ_FIRM);
        read("GET firm/employees/{id}", READ_FIRM);
        write("POST firm/departments", MANAGE_FIRM, "{\"name\":\"\",\"parent\":\"" + NOWHERE + "\"}");
        write("PUT firm/departments/{id}", MANAGE_FIRM, "{\"name\":\"x\"}");
        write("POST firm/departments/{id}/close", MANAGE_FIRM, "{}");
        write(
                "POST firm/employees",
                MANAGE_FIRM,
                "{\"number\":\"\",\"name\":\"\",\"email\":\"\",\"department\":\"" + NOWHERE + "\"}");
        write("PUT firm/employees/{id}", MANAGE_FIRM, "{\"name\":\"x\",\"email\":\"x@example.com\"}");
        write("POST firm/employees/{id}/move", MANAGE_FIRM, "{\"department\":\"" + NOWHERE + "\"}");
        write("POST firm/employees/{id}/let-go", MANAGE_FIRM, "{\"reason\":\"x\"}");
        write("PUT firm/employees/{id}/roles", GRANT_ROLES, "{\"roles\":[\"EMPLOYEE\"],\"reason\":\"x\"}");
        write("POST firm/employees/{id}/unlock", UNLOCK_ACCOUNT, "{}");
        write("POST firm/employees/{id}/reset-password", UNLOCK_ACCOUNT, "{}");
    }

    /** What each page needs; nothing for the pages before the door. */
    private static final Map<String, @Nullable Permission> PAGES = new LinkedHashMap<>();

    static {
        PAGES.put("/access/login.xhtml", null);
        PAGES.put("/access/password.xhtml", null);
        PAGES.put("/portal/error.xhtml", null);
        PAGES.put("/setup.xhtml", null);
        PAGES.put("/index.xhtml", USE_OWN_ACCOUNT);
        PAGES.put("/profiles/card.pdf", PRINT_FILE);
        PAGES.put("/search/suggest.json", SEARCH_CUSTOMERS);
        PAGES.put("/profiles/import/template.xlsx", IMPORT_CUSTOMERS);
        PAGES.put("/access/account.xhtml", USE_OWN_ACCOUNT);
        PAGES.put("/portal/dashboard.xhtml", USE_OWN_ACCOUNT);
        PAGES.put("/demo/mailbox.xhtml", USE_OWN_ACCOUNT);
        PAGES.put("/approvals/inbox.xhtml", USE_INBOX);
        PAGES.put("/search/customers.xhtml", SEARCH_CUSTOMERS);
        PAGES.put("/access/firm.xhtml", READ_FIRM);
        PAGES.put("/profiles/contacts.xhtml", REGISTER_CUSTOMER);
        PAGES.put("/profiles/register.xhtml", REGISTER_CUSTOMER);
        PAGES.put("/profiles/registrations.xhtml", REGISTER_CUSTOMER);
        PAGES.put("/profiles/registration.xhtml", USE_INBOX);
        PAGES.put("/profiles/import.xhtml", IMPORT_CUSTOMERS);
        PAGES.put("/profiles/dictionary.xhtml", READ_DICTIONARY);
        PAGES.put("/profiles/policies.xhtml", READ_POLICY);
        PAGES.put("/profiles/file.xhtml", READ_FILE);
        PAGES.put("/kit/notices.xhtml", USE_OWN_ACCOUNT);
        PAGES.put("/kit/audit.xhtml", READ_AUDIT);
        PAGES.put("/kit/outbox.xhtml", READ_OUTBOX);
        PAGES.put("/kit/system.xhtml", RUN_SYSTEM);
    }

    /** Content of the three files that only their readers may see anywhere in an answer. */
    private static final List<String> SECRETS =
            List.of("沈月华", "0512-65201188", "梁慧敏", "020-38881234", "刘芳", "022-23312288");

    @Test
    @DisplayName("每个接口都在矩阵里，矩阵里没有不存在的接口")
    void no_endpoint_is_missing_from_the_table() {
        Set<String> known = new TreeSet<>(ROWS.keySet());
        known.addAll(OPERATOR);
        assertEquals(known, new TreeSet<>(Endpoints.all().keySet()));
    }

    @Test
    @DisplayName("没有令牌或令牌无效，全部接口都是 401")
    void nobody_without_a_token_gets_anything() {
        List<String> wrong = new ArrayList<>();
        for (Api nobody : List.of(Api.anonymous(), Api.withToken("kd_" + "x".repeat(43)))) {
            for (Endpoints.Endpoint endpoint : Endpoints.all().values()) {
                Api.Answer answer = ask(nobody, endpoint, NOWHERE, "{}");
                if (answer.status() != 401) {
                    wrong.add(endpoint.name() + " " + answer.status());
                }
            }
        }
        assertEquals(List.of(), wrong);
    }

    @Test
    @DisplayName("每个角色在每个接口上：有权的通过，无权的 403，档案按知悉范围，看不到的与不存在的一样")
    void everybody_gets_what_the_table_of_rights_says() throws SQLException {
        Map<String, ActorFacts> cast = cast();
        List<FileFacts> files = files();
        List<String> wrong = new ArrayList<>();
        int asked = 0;
        for (Endpoints.Endpoint endpoint : Endpoints.all().values()) {
            Row row = ROWS.get(endpoint.name());
            if (row == null || endpoint.name().equals("POST account/sign-out-everywhere")) {
                continue;
            }
            for (Map.Entry<String, ActorFacts> member : cast.entrySet()) {
                Api api = Api.as(member.getKey());
                if (row.needs().perFile()) {
                    for (FileFacts file : files) {
                        Access access = NeedToKnow.judge(member.getValue(), row.needs(), file, today());
                        Api.Answer answer = ask(api, endpoint, file.customer().toString(), row.body());
                        asked++;
                        check(endpoint.name() + " " + member.getKey() + " " + file.owner(), access, answer, wrong);
                    }
                } else {
                    boolean may = member.getValue().permissions().contains(row.needs());
                    Api.Answer answer = ask(api, endpoint, NOWHERE, row.body());
                    asked++;
                    boolean denied = answer.status() == 403;
                    if (may == denied || answer.status() == 401 || answer.status() >= 500) {
                        wrong.add(endpoint.name() + " " + member.getKey() + " may=" + may + " " + answer.status());
                    }
                    leaks(endpoint.name() + " " + member.getKey(), member.getValue(), answer, wrong);
                }
            }
        }
        System.out.printf("permission matrix: %d requests%n", asked);
        assertEquals(List.of(), wrong);
    }

    @Test
    @DisplayName("看不到的档案与不存在的档案，回答逐字相同")
    void a_hidden_file_answers_like_a_missing_one() throws SQLException {
        String hidden = files().get(0).customer().toString();
        for (String officer : List.of("S0902", "S0903", "S0802")) {
            for (String path : List.of("customers/%s", "customers/%s/history")) {
                Api.Answer denied = Api.as(officer).get(path.formatted(hidden));
                Api.Answer missing = Api.as(officer).get(path.formatted(UUID.randomUUID()));
                assertEquals(404, denied.status(), officer);
                assertEquals(plain(missing), plain(denied), officer);
            }
        }
    }

    @Test
    @DisplayName("每个页面都在矩阵里；有权的看到，无权的 403，未登录的去登录")
    void every_page_opens_for_those_who_may_and_nobody_else() throws Exception {
        Set<String> pages = pages();
        Set<String> unknown = new TreeSet<>(pages);
        unknown.removeAll(PAGES.keySet());
        assertEquals(Set.of(), unknown, "pages without a row");
        List<String> wrong = new ArrayList<>();
        Map<String, Integer> anonymous = new LinkedHashMap<>();
        Visitor nobody = Visitor.anonymous();
        pages.forEach(page -> anonymous.put(page, nobody.get(page).statusCode()));
        anonymous.forEach((page, status) -> {
            boolean open = PAGES.get(page) == null;
            if (open ? status >= 500 : status != 302) {
                wrong.add(page + " anonymous " + status);
            }
        });
        List<FileFacts> files = files();
        for (Map.Entry<String, ActorFacts> member : cast().entrySet()) {
            Visitor visitor = Visitor.signedIn(member.getKey());
            for (String page : pages) {
                Permission needs = PAGES.get(page);
                if (needs == null) {
                    continue;
                }
                if (needs.perFile()) {
                    for (FileFacts file : files) {
                        HttpResponse<String> answer = visitor.get(page + "?id=" + file.customer());
                        boolean may = NeedToKnow.judge(member.getValue(), needs, file, today()) instanceof Access.Full;
                        page(page + " " + member.getKey() + " " + file.owner(), may, answer, wrong);
                        if (!may) {
                            secretsIn(page + " " + member.getKey(), answer.body(), wrong);
                        }
                    }
                } else {
                    HttpResponse<String> answer = visitor.get(page);
                    page(
                            page + " " + member.getKey(),
                            member.getValue().permissions().contains(needs),
                            answer,
                            wrong);
                }
            }
        }
        assertEquals(List.of(), wrong);
    }

    private static void page(String name, boolean may, HttpResponse<String> answer, List<String> wrong) {
        int status = answer.statusCode();
        boolean shown = status == 200
                || (status == 302
                        && !answer.headers().firstValue("Location").orElse("").contains("login"));
        // an existence card is shown on the file's page to whoever may know that the customer exists
        if (may ? !(shown || status == 404) : status >= 500 || (status == 200 && !name.contains("/file.xhtml"))) {
            wrong.add(name + " may=" + may + " " + status);
        }
    }

    private static void check(String name, Access access, Api.Answer answer, List<String> wrong) {
        int status = answer.status();
        boolean right = access instanceof Access.Denied denied
                ? status == (denied.hidden() ? 404 : 403)
                : status != 401 && status != 403 && status != 404 && status < 500;
        if (!right) {
            wrong.add(name + " " + access + " " + answer.status());
        }
        if (access instanceof Access.Denied) {
            secretsIn(name, answer.body(), wrong);
        }
    }

    private static void leaks(String name, ActorFacts actor, Api.Answer answer, List<String> wrong) {
        RoleBook.Reach reach = NeedToKnow.reach(actor, READ_FILE);
        if (reach == RoleBook.Reach.NONE) {
            secretsIn(name, answer.body(), wrong);
        }
    }

    private static void secretsIn(String name, String body, List<String> wrong) {
        for (String secret : SECRETS) {
            if (body.contains(secret)) {
                wrong.add(name + " shows " + secret);
            }
        }
    }

    private static Api.Answer ask(Api api, Endpoints.Endpoint endpoint, String parameter, @Nullable String body) {
        String path = endpoint.with(parameter);
        if (endpoint.path().contains("{number}")) {
            path = endpoint.with("KH-320500-0003");
        } else if (endpoint.path().contains("{code}")) {
            path = endpoint.with("remark");
        }
        if (endpoint.name().equals("GET customers")) {
            path += "?q=%E8%8B%8F%E5%B7%9E%E6%98%9F%E6%B2%B3&facets=true";
        } else if (endpoint.name().equals("GET customers/suggestions")) {
            path += "?q=%E8%8B%8F%E5%B7%9E";
        }
        Map<String, String> headers = Map.of(
                "If-Match", "\"999999\"", "Idempotency-Key", UUID.randomUUID().toString());
        return api.send(endpoint.method(), path, endpoint.method().matches("DELETE|GET") ? null : body, headers);
    }

    /** The answer without what differs from answer to answer. */
    private static String plain(Api.Answer answer) {
        return answer.body().replaceAll("urn:uuid:[0-9a-f-]*", "");
    }

    private static Set<String> pages() throws IOException {
        Path root = Path.of("../adapters-web/src/main/resources/META-INF/resources");
        try (Stream<Path> files = Files.walk(root)) {
            Set<String> pages = new TreeSet<>(
                    Set.of("/profiles/card.pdf", "/search/suggest.json", "/profiles/import/template.xlsx"));
            files.map(file -> "/" + root.relativize(file).toString().replace('\\', '/'))
                    .filter(name -> name.endsWith(".xhtml") && !name.startsWith("/WEB-INF/"))
                    .forEach(pages::add);
            assertTrue(pages.size() > 10, pages::toString);
            return pages;
        }
    }

    private static LocalDate today() {
        return LocalDate.now(ZoneId.of("Asia/Shanghai"));
    }

    private static Map<String, ActorFacts> cast() throws SQLException {
        Map<String, ActorFacts> cast = new LinkedHashMap<>();
        for (FoundFirm.Member member : DemoCast.members()) {
            List<String> row = row(
                    "select e.id::text, a.department::text from employee e join assignment a on a.employee_id = e.id"
                            + " where e.number = ?",
                    member.number());
            cast.put(
                    member.number(),
                    new ActorFacts(
                            new EmployeeId(UUID.fromString(row.get(0))),
                            new DepartmentId(UUID.fromString(row.get(1))),
                            member.roles(),
                            RoleBook.permissionsOf(member.roles())));
        }
        return cast;
    }

    /** Files of the east, of the south and of a rep. */
    private static List<FileFacts> files() throws SQLException {
        List<FileFacts> files = new ArrayList<>();
        for (String name : List.of("苏州星河商贸有限公司", "广州珠江百货有限公司", "天津海河自行车销售有限公司")) {
            List<String> row =
                    row("select id::text, owner_id::text, department_id::text from customer_file where name = ?", name);
            files.add(new FileFacts(
                    new CustomerId(UUID.fromString(row.get(0))),
                    new EmployeeId(UUID.fromString(row.get(1))),
                    new DepartmentId(UUID.fromString(row.get(2))),
                    Secrecy.INTERNAL,
                    false));
        }
        return files;
    }

    private static List<String> row(String sql, String argument) throws SQLException {
        try (Connection connection = Portal.running().database();
                PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setString(1, argument);
            try (ResultSet rows = statement.executeQuery()) {
                assertTrue(rows.next(), argument);
                List<String> row = new ArrayList<>();
                for (int i = 1; i <= rows.getMetaData().getColumnCount(); i++) {
                    row.add(rows.getString(i));
                }
                return row;
            }
        }
    }

    private static void read(String endpoint, Permission needs) {
        ROWS.put(endpoint, new Row(needs, null));
    }

    private static void write(String endpoint, Permission needs, String body) {
        ROWS.put(endpoint, new Row(needs, body));
    }
}
