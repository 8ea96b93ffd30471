package org.kedang.it;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("单位自备数据库的正式运行")
class AFirmWithItsOwnDataBaseIT {
    private static final Pattern LINK = Pattern.compile("http://\\S+/setup\\.xhtml\\?token=\\S+");

    @Test
    @DisplayName("配置有误时一次列出全部错误，不启动")
    void is_told_every_wrong_setting_at_once() throws IOException {
        Path data = Files.createTempDirectory(Path.of("target").toAbsolutePath(), "firm-");
        Portal.Ended ended = Portal.attempt(
                data,
                Portal.freePort(),
                Map.of(
                        "KEDANG_DB_URL", "jdbc:mysql://db/kedang",
                        "KEDANG_MAIL_PORT", "many",
                        "KEDANG_BASE_URL", "kedang.example.cn",
                        "KEDANG_COLOUR", "red"));
        assertEquals(2, ended.code(), ended.output());
        for (String setting : List.of(
                "KEDANG_DB_URL",
                "KEDANG_DB_USER",
                "KEDANG_DB_PASSWORD",
                "KEDANG_MAIL_PORT",
                "KEDANG_BASE_URL",
                "KEDANG_COLOUR")) {
            assertTrue(ended.output().contains(setting), () -> setting + " is not named:\n" + ended.output());
        }
        assertFalse(Files.exists(data.resolve("database")));
    }

    @Test
    @DisplayName("没有默认账号；一次性链接建立三员，之后失效")
    void founds_its_officers_by_the_link_and_by_nothing_else() throws IOException, SQLException {
        Path folder = Files.createTempDirectory(Path.of("target").toAbsolutePath(), "firm-");
        Path data = folder.resolve("data");
        int port = Portal.freePort();
        try (ForeignPostgres postgres = ForeignPostgres.start(folder.resolve("postgresql"))) {
            String link;
            try (Portal portal = Portal.start(data, port, postgres.environment())) {
                assertEquals(0, count(postgres, "employee"));
                assertFalse(Files.exists(data.resolve("database")), "a data base of our own beside the firm's");
                assertEquals(404, status(portal, "/demo/mailbox.xhtml"), "the demo's mailbox is open");
                Matcher links = LINK.matcher(portal.output());
                assertTrue(links.find(), portal.output());
                link = links.group();
                assertFalse(links.find(), "the link is printed twice");
                String secret = link.substring(link.indexOf('=') + 1);
                assertFalse(kept(data, portal.output(), secret), "the link's secret is kept in a file");

                found(link, "/access/login.xhtml");
                assertEquals(3, count(postgres, "employee"));
                String chosen = " where code = 'club' and starts_on <= current_date + 1";
                assertEquals(1, count(postgres, "opening_policy_version" + chosen));
                assertEquals(1, count(postgres, "change_policy_version" + chosen));
                assertEquals(3, count(postgres, "field_dictionary_version"), "the two shipped ones and the club's");
                found(link, "/setup.xhtml");
                assertEquals(3, count(postgres, "employee"));
                assertEquals(143, portal.stop());
            }
            try (Portal again = Portal.start(data, port, postgres.environment())) {
                assertFalse(LINK.matcher(again.output()).find(), again.output());
            }
        }
    }

    /** Fills the set-up page in and sends it off. */
    private static void found(String link, String leadsTo) {
        try (BrowserContext visitor = Browsers.visitor(new Browser.NewContextOptions().setLocale("zh-CN"));
                Page page = visitor.newPage()) {
            var unused = page.navigate(link);
            page.locator("input[id$='firmName'], input[id*='firmName']").first().fill("明光灯具有限公司");
            page.locator("select[id$='profile']").first().selectOption("club");
            for (int i = 0; i < 3; i++) {
                fill(page, i, "number", "Q00" + (i + 1));
                fill(page, i, "name", List.of("系统员", "安全员", "审计员").get(i));
                fill(page, i, "email", "officer" + i + "@firm.example.cn");
                fill(page, i, "password", "Lamp-factory-" + i + "-opens-2026!");
            }
            page.locator("form[id='setupForm'] button[type='submit']").first().click();
            page.waitForLoadState();
            assertTrue(page.url().contains(leadsTo), () -> page.url() + "\n" + page.textContent("body"));
        }
    }

    private static void fill(Page page, int officer, String field, String value) {
        page.locator("input[id*='officers:" + officer + ":'][id*=':" + field + "'], input[id*='officers:" + officer
                        + ":" + field + "']")
                .first()
                .fill(value);
    }

    private static int status(Portal portal, String path) {
        int status = portal.get(path).statusCode();
        return status == 302 ? 404 : status;
    }

    private static boolean kept(Path data, String output, String secret) throws IOException {
        try (var files = Files.walk(data)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                if (!file.endsWith("output.txt")
                        && Files.size(file) < 1 << 20
                        && new String(Files.readAllBytes(file), java.nio.charset.StandardCharsets.ISO_8859_1)
                                .contains(secret)) {
                    return true;
                }
            }
        }
        return output.split(Pattern.quote(secret), -1).length != 2;
    }

    private static int count(ForeignPostgres postgres, String table) throws SQLException {
        try (Connection connection = postgres.connection();
                Statement sql = connection.createStatement();
                ResultSet row = sql.executeQuery("select count(*) from " + table)) {
            return row.next() ? row.getInt(1) : -1;
        }
    }
}
