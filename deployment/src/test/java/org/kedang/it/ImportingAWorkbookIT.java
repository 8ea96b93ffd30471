package org.kedang.it;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.kedang.it.RegisteringACustomerIT.count;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import com.microsoft.playwright.options.WaitForSelectorState;
import jakarta.json.JsonObject;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.kedang.demo.Company;
import org.kedang.demo.CompanyGenerator;

@DisplayName("S18 工作簿导入（000 录入）")
class ImportingAWorkbookIT {
    private static final String FILES = "select count(*) from customer_file where not sealed";
    private static final List<String> HANDLERS = List.of("S1008", "刘洋", "李晓梅 S1023");

    @Test
    @DisplayName("500 行：480 行可导入、12 行已建档、5 行电话无区号、3 行代码错；试运行不改任何数据；错误工作簿 20 行；经办人仍是原经办人；一步撤回")
    void a_workbook_of_500_is_tried_imported_and_withdrawn() throws Exception {
        ready();
        Api administrator = Api.as("S0901");
        int before = count(FILES);
        Api.Answer batch = administrator
                .upload("imports?fileName=500.xlsx", Sheets.workbook(rows()))
                .expect(201);
        String id = batch.json().getString("id");
        administrator
                .put("imports/" + id + "/mapping", Api.object(), batch.etag())
                .expect(202);
        Api.Answer checked = until(administrator, id, "CHECKED");
        assertEquals(before, count(FILES), "the dry run changed something");
        JsonObject counts = checked.json().getJsonObject("counts");
        assertEquals(480, counts.getInt("READY"), counts::toString);
        assertEquals(12, counts.getInt("EXISTING"), counts::toString);
        assertEquals(8, counts.getInt("BAD"), counts::toString);
        assertEquals(
                20,
                administrator
                        .get("imports/" + id + "/problems?limit=100")
                        .items()
                        .size());
        assertEquals(20 + 1, Sheets.rows(report(administrator, id)), "error workbook with its head");

        administrator
                .post("imports/" + id + "/run", Api.object("reason", "旧系统转入"), checked.etag())
                .expect(202);
        Api.Answer done = until(administrator, id, "DONE");
        assertEquals(480, done.json().getJsonObject("counts").getInt("DONE"));
        assertEquals(before + 480, count(FILES));
        assertEquals(
                0,
                count(
                        "select count(*) from customer_file f join employee e on e.id = f.owner_id where e.number = 'S0901'"));

        administrator
                .post("imports/" + id + "/withdraw", Api.object("reason", "数据来源有误"), done.etag())
                .expect(200);
        assertEquals(before, count(FILES), "one step takes everything back");
    }

    @Test
    @DisplayName("浏览器全程：上传、对应、试算后自动给出下一步、导入、一步撤回，中途不必刷新")
    void the_whole_way_in_the_browser() throws Exception {
        ready();
        int before = count(FILES);
        StringBuilder list = new StringBuilder("\ufeff客户名称,客户类型,联系人,联系电话,所在地区,详细地址,业务阶段,保密等级\n");
        for (int shop = 0; shop < 9; shop++) {
            list.append(
                    "深圳莲塘分销%d店灯饰有限公司,企业客户,张三,0755-2622100%d,440300,华强北路%d号,潜在,内部\n".formatted(shop, shop, shop + 1));
        }
        list.append("深圳莲塘分销九店灯饰有限公司,企业客户,张三,26001234,440300,华强北路9号,潜在,内部\n");
        try (BrowserContext desk = Browsers.desk()) {
            Page page = Browsers.signedIn(desk, "S0901");
            page.navigate("/profiles/import.xhtml");
            page.locator("input[type=file]")
                    .first()
                    .setInputFiles(new FilePayload(
                            "名单.csv", "text/csv", list.toString().getBytes(StandardCharsets.UTF_8)));
            page.locator("[id='mappingForm:check']").click();
            page.locator("[id='runForm:run']").waitFor();
            assertTrue(page.locator("main").innerText().contains("区号"), "the wrong number is named");
            Browsers.screenshot(page, "s18-checked");
            page.locator("[id='runForm:run']").click();
            page.locator("[id='withdrawForm:withdrawReason']").fill("名单作废");
            assertEquals(before + 9, count(FILES));
            Browsers.screenshot(page, "s18-done");
            page.locator("[id='withdrawForm:withdraw']").click();
            page.locator(".ui-confirmdialog-yes").click();
            page.locator("[id='withdrawForm:withdraw']")
                    .waitFor(new Locator.WaitForOptions().setState(WaitForSelectorState.DETACHED));
            assertEquals(before, count(FILES));
            Browsers.screenshot(page, "s18-withdrawn");
        }
    }

    @Test
    @DisplayName("5,000 家公司导入，逐行建档，秒数可见")
    void five_thousand_companies_are_imported() throws Exception {
        ready();
        Api administrator = Api.as("S0901");
        int before = count(FILES);
        List<Map<String, String>> rows = new ArrayList<>();
        for (Company company : new CompanyGenerator(7).companies(40_000, 5_000)) {
            rows.add(Sheets.row(company, HANDLERS.get(company.index() % HANDLERS.size())));
        }
        byte[] workbook = Sheets.workbook(rows);
        long begun = System.nanoTime();
        Api.Answer batch =
                administrator.upload("imports?fileName=5000.xlsx", workbook).expect(201);
        String id = batch.json().getString("id");
        administrator
                .put("imports/" + id + "/mapping", Api.object(), batch.etag())
                .expect(202);
        Api.Answer checked = until(administrator, id, "CHECKED");
        JsonObject counts = checked.json().getJsonObject("counts");
        assertEquals(5_000, counts.getInt("READY", 0) + counts.getInt("DOUBTFUL", 0), counts::toString);
        long tried = System.nanoTime();
        administrator
                .post("imports/" + id + "/run", Api.object("doubtfulToo", true, "reason", "各家不同，已核对"), checked.etag())
                .expect(202);
        until(administrator, id, "DONE");
        assertEquals(before + 5_000, count(FILES));
        System.out.printf(
                "import of 5,000: upload and dry run %.1f s, filing %.1f s%n",
                (tried - begun) / 1e9, (System.nanoTime() - tried) / 1e9);
    }

    @Test
    @DisplayName("有敌意的文件被拒绝：公式、压缩炸弹、错误类型、残缺文件；不出错误页，不说类名")
    void hostile_files_are_refused_in_words() throws IOException {
        Map<String, byte[]> files = new LinkedHashMap<>();
        files.put("empty.xlsx", new byte[0]);
        files.put("noise.xlsx", "\0\1\2\3 not a workbook".getBytes(StandardCharsets.UTF_8));
        files.put("cut.xlsx", java.util.Arrays.copyOf(Sheets.workbook(List.of()), 200));
        files.put("bomb.xlsx", bomb());
        files.put("entity.xlsx", entity());
        files.put("picture.png", new byte[] {(byte) 0x89, 'P', 'N', 'G', 13, 10, 26, 10, 0, 0});
        Api administrator = Api.as("S0901");
        for (Map.Entry<String, byte[]> file : files.entrySet()) {
            Api.Answer answer = administrator.upload("imports?fileName=" + file.getKey(), file.getValue());
            assertTrue(answer.status() >= 400 && answer.status() < 500, () -> file.getKey() + " " + answer);
            assertFalse(answer.body().contains("java."), answer::toString);
            assertFalse(answer.body().contains("Exception"), answer::toString);
        }
    }

    /** 480 good rows, 12 of customers on file, 5 telephones without area code, 3 credit codes with a wrong check digit. */
    private static List<Map<String, String>> rows() {
        CompanyGenerator generator = new CompanyGenerator(7);
        List<Map<String, String>> rows = new ArrayList<>();
        for (int i = 0; i < 488; i++) {
            Company company = generator.company(10_500 + i);
            Map<String, String> row = Sheets.row(company, HANDLERS.get(i % HANDLERS.size()));
            if (i >= 480 && i < 485) {
                row.put(
                        "phone",
                        company.value("phone").substring(company.value("phone").indexOf('-') + 1));
            } else if (i >= 485) {
                String code = company.creditCode();
                row.put("creditCode", code.substring(0, 17) + (code.charAt(17) == '7' ? '8' : '7'));
            }
            rows.add(row);
        }
        for (int i = 0; i < 12; i++) {
            rows.add(Sheets.row(generator.company(20_000 + i), "S1008"));
        }
        return rows;
    }

    static Api.Answer until(Api api, String id, String state) throws InterruptedException {
        long deadline = System.nanoTime() + 120_000_000_000L;
        Api.Answer answer = api.get("imports/" + id).expect(200);
        while (!answer.json().getString("state").equals(state)) {
            if (System.nanoTime() > deadline) {
                throw new AssertionError("never " + state + ": " + answer);
            }
            Thread.sleep(200);
            answer = api.get("imports/" + id).expect(200);
        }
        return answer;
    }

    /** Waits until the demonstration's own customers are there, which come behind the first page. */
    private static void ready() throws Exception {
        long deadline = System.nanoTime() + 120_000_000_000L;
        while (count(FILES) < 3_000) {
            assertTrue(System.nanoTime() < deadline, "the demonstration's customers never came");
            Thread.sleep(500);
        }
    }

    private static byte[] report(Api api, String id) throws IOException, InterruptedException {
        HttpResponse<byte[]> answer = HttpClient.newHttpClient()
                .send(
                        HttpRequest.newBuilder(URI.create(
                                        Portal.running().baseUrl() + "/api/v1/imports/" + id + "/report.xlsx"))
                                .header("Authorization", "Bearer " + api.token())
                                .build(),
                        HttpResponse.BodyHandlers.ofByteArray());
        assertEquals(200, answer.statusCode());
        return answer.body();
    }

    private static byte[] bomb() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            zip.putNextEntry(new ZipEntry("[Content_Types].xml"));
            byte[] zeros = new byte[1 << 20];
            for (int i = 0; i < 600; i++) {
                zip.write(zeros);
            }
            zip.closeEntry();
        }
        return bytes.toByteArray();
    }

    private static byte[] entity() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (String name : List.of("[Content_Types].xml", "xl/workbook.xml", "xl/worksheets/sheet1.xml")) {
                zip.putNextEntry(new ZipEntry(name));
                zip.write("<?xml version=\"1.0\"?><!DOCTYPE a [<!ENTITY x SYSTEM \"file:///etc/passwd\">]><a>&x;</a>"
                        .getBytes(StandardCharsets.UTF_8));
                zip.closeEntry();
            }
        }
        return bytes.toByteArray();
    }
}
