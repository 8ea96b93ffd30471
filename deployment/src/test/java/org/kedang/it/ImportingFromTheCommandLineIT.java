package org.kedang.it;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kedang.demo.CompanyWorkbook;

@DisplayName("命令行导入")
class ImportingFromTheCommandLineIT {
    private static final String DATA_ADMINISTRATOR = "S0901";

    @TempDir
    Path folder;

    @Test
    @DisplayName("只检查时不改变任何数据，错误清单写在文件旁")
    void a_dry_run_changes_nothing_and_writes_the_error_workbook() throws IOException, SQLException {
        Path file = Files.writeString(
                folder.resolve("bad.csv"), "客户名称,统一社会信用代码,客户类型,联系人,联系电话,所在地区\n某某照明,12345,企业,王某,1,深圳\n");
        long files = files();
        Portal.Ended ended =
                Portal.running().command(Map.of(), "import", file.toString(), "--as", DATA_ADMINISTRATOR, "--dry-run");
        assertEquals(4, ended.code(), ended.output());
        assertTrue(ended.output().contains("only checked"), ended.output());
        byte[] workbook = Files.readAllBytes(folder.resolve("bad.problems.xlsx"));
        assertEquals('P', workbook[0]);
        assertEquals('K', workbook[1]);
        assertEquals(files, files());
    }

    @Test
    @DisplayName("导入样例工作簿，可建的全部建档")
    void a_good_file_is_imported_without_asking() throws Exception {
        Path file = folder.resolve("companies.xlsx");
        CompanyWorkbook.write(file, 77, 500_000, 40);
        long files = files();
        String token = Portal.running().token(DATA_ADMINISTRATOR);
        Portal.Ended ended =
                Portal.running().command(Map.of("KEDANG_TOKEN", token), "import", file.toString(), "--yes");
        assertTrue(ended.code() == 0 || ended.code() == 4, ended.output());
        assertTrue(ended.output().contains("imported: "), ended.output());
        assertTrue(files() > files, ended.output());
    }

    @Test
    @DisplayName("没有人回答时不导入；说不出是谁时不上传")
    void nothing_happens_without_a_name_or_an_answer() throws IOException, SQLException {
        Path file = Files.writeString(folder.resolve("few.csv"), "客户名称\n某某照明有限公司\n");
        long files = files();
        assertEquals(
                2, Portal.running().command(Map.of(), "import", file.toString()).code());
        Portal.Ended nobody = Portal.running().command(Map.of("KEDANG_TOKEN", "wrong"), "import", file.toString());
        assertEquals(1, nobody.code(), nobody.output());
        assertTrue(nobody.output().contains("401"), nobody.output());
        Portal.Ended missing = Portal.running()
                .command(Map.of(), "import", folder.resolve("no.csv").toString());
        assertEquals(2, missing.code(), missing.output());
        Portal.Ended noRight = Portal.running().command(Map.of(), "import", file.toString(), "--as", "S0902", "--yes");
        assertEquals(1, noRight.code(), noRight.output());
        assertFalse(noRight.output().contains("Exception"), noRight.output());
        assertEquals(files, files());
    }

    private static long files() throws SQLException {
        try (Connection connection = Portal.running().database();
                Statement sql = connection.createStatement();
                ResultSet row = sql.executeQuery("select count(*) from customer_file")) {
            return row.next() ? row.getLong(1) : -1;
        }
    }
}
