package org.kedang.it;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.kedang.kit.domain.Permission.READ_FILE;

import java.net.http.HttpResponse;
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
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.kedang.access.domain.Access;
import org.kedang.access.domain.ActorFacts;
import org.kedang.access.domain.NeedToKnow;
import org.kedang.access.domain.RoleBook;
import org.kedang.kit.domain.CustomerId;
import org.kedang.kit.domain.FileFacts;
import org.kedang.kit.domain.Permission;

/**
 * Every endpoint and page against everybody of the cast: the wanted answers come from the table of rights and need-to-know,
 * not from what the product says. An endpoint or page without a row here fails the test.
 */
@DisplayName("权限矩阵：全部接口与页面 × 全部角色 × 本人、本部门、其他部门的档案（001 §四；000 §03）")
class PermissionMatrixIT {
    /** Content of the three files that only their readers may see anywhere in an answer. */
    private static final List<String> SECRETS =
            List.of("沈月华", "0512-65201188", "梁慧敏", "020-38881234", "刘芳", "022-23312288");

    @Test
    @DisplayName("每个接口都在矩阵里，矩阵里没有不存在的接口")
    void no_endpoint_is_missing_from_the_table() {
        Set<String> known = new TreeSet<>(MatrixRows.ROWS.keySet());
        known.addAll(MatrixRows.OPERATOR);
        assertEquals(known, new TreeSet<>(Endpoints.all().keySet()));
    }

    @Test
    @DisplayName("没有令牌或令牌无效，全部接口都是 401")
    void nobody_without_a_token_gets_anything() {
        List<String> wrong = new ArrayList<>();
        for (Api nobody : List.of(Api.anonymous(), Api.withToken("kd_" + "x".repeat(43)))) {
            for (Endpoints.Endpoint endpoint : Endpoints.all().values()) {
                Api.Answer answer = ask(nobody, endpoint, MatrixRows.NOWHERE, "{}");
                if (answer.status() != 401) {
                    wrong.add(endpoint.name() + " " + answer.status());
                }
            }
        }
        assertEquals(List.of(), wrong);
    }

    /** Open to whoever has to judge the file, in part. */
    private static final Set<String> PARTS = Set.of("GET customers/{id}");

    @Test
    @DisplayName("每个角色在每个接口上：有权的通过，无权的 403，档案按知悉范围，看不到的与不存在的一样")
    void everybody_gets_what_the_table_of_rights_says() throws SQLException {
        Map<String, ActorFacts> cast = MatrixCast.cast();
        List<FileFacts> files = MatrixCast.files();
        List<String> wrong = new ArrayList<>();
        Map<String, Set<CustomerId>> waiting = new LinkedHashMap<>();
        for (String number : cast.keySet()) {
            waiting.put(number, MatrixCast.judgedBy(number));
        }
        int asked = 0;
        for (Endpoints.Endpoint endpoint : Endpoints.all().values()) {
            MatrixRows.Row row = MatrixRows.ROWS.get(endpoint.name());
            if (row == null || endpoint.name().equals("POST account/sign-out-everywhere")) {
                continue;
            }
            for (Map.Entry<String, ActorFacts> member : cast.entrySet()) {
                Api api = Api.as(member.getKey());
                Set<CustomerId> judged = waiting.get(member.getKey());
                if (row.needs().perFile()) {
                    for (FileFacts file : files) {
                        Access access = NeedToKnow.judge(member.getValue(), row.needs(), file, today());
                        Api.Answer answer = ask(api, endpoint, file.customer().toString(), row.body());
                        asked++;
                        if (access instanceof Access.Denied
                                && PARTS.contains(endpoint.name())
                                && judged.contains(file.customer())) {
                            // he has to judge by it, and reads it as long as that waits for him
                            if (answer.status() != 200) {
                                wrong.add(endpoint.name() + " " + member.getKey() + " judges " + answer.status());
                            }
                            continue;
                        }
                        String asking = endpoint.name() + " " + member.getKey() + " " + file.owner();
                        if (access instanceof Access.Full && endpoint.ofAPart()) {
                            // the file is his, the part of it does not exist
                            if (answer.status() != 404) {
                                wrong.add(asking + " nothing there " + answer.status());
                            }
                        } else {
                            check(asking, access, answer, wrong);
                        }
                    }
                } else {
                    boolean may = member.getValue().permissions().contains(row.needs());
                    Api.Answer answer = ask(api, endpoint, MatrixRows.NOWHERE, row.body());
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
        String hidden = MatrixCast.files().get(0).customer().toString();
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
        Set<String> pages = Pages.found();
        Set<String> unknown = new TreeSet<>(pages);
        unknown.removeAll(MatrixRows.PAGES.keySet());
        assertEquals(Set.of(), unknown, "pages without a row");
        List<String> wrong = new ArrayList<>();
        Map<String, Integer> anonymous = new LinkedHashMap<>();
        Visitor nobody = Visitor.anonymous();
        pages.forEach(page -> anonymous.put(page, nobody.get(page).statusCode()));
        anonymous.forEach((page, status) -> {
            boolean open = MatrixRows.PAGES.get(page) == null;
            if (open ? status >= 500 : status != 302) {
                wrong.add(page + " anonymous " + status);
            }
        });
        List<FileFacts> files = MatrixCast.files();
        // as many at once as there are processors: nobody's pages wait for another's
        MatrixCast.cast().entrySet().parallelStream().forEach(member -> {
            List<String> his = new ArrayList<>();
            pagesOf(member.getKey(), member.getValue(), pages, files, his);
            synchronized (wrong) {
                wrong.addAll(his);
            }
        });
        assertEquals(List.of(), wrong);
    }

    private static void pagesOf(
            String number, ActorFacts facts, Set<String> pages, List<FileFacts> files, List<String> wrong) {
        Visitor visitor = Visitor.signedIn(number);
        for (String page : pages) {
            Permission needs = MatrixRows.PAGES.get(page);
            if (needs == null) {
                continue;
            }
            if (needs.perFile()) {
                for (FileFacts file : files) {
                    HttpResponse<String> answer = visitor.get(page + "?purpose=x&id=" + file.customer());
                    boolean may = NeedToKnow.judge(facts, needs, file, today()) instanceof Access.Full;
                    page(page + " " + number + " " + file.owner(), may, answer, wrong);
                    if (!may) {
                        secretsIn(page + " " + number, answer.body(), wrong);
                    }
                }
            } else {
                HttpResponse<String> answer = visitor.get(page);
                page(page + " " + number, facts.permissions().contains(needs), answer, wrong);
            }
        }
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

    private static LocalDate today() {
        return LocalDate.now(ZoneId.of("Asia/Shanghai"));
    }
}
