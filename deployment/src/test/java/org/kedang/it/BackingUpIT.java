package org.kedang.it;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("运行中备份与恢复演练 (002 §4.2, 4.4; 003-J 建议4)")
class BackingUpIT {
    @TempDir
    Path folder;

    @Test
    @DisplayName("不停机备份，演练恢复成功，结果记入审计日志；不恢复到在用的数据上")
    void a_running_portal_is_backed_up_and_the_backup_restored_aside() throws Exception {
        Portal portal = Portal.running();
        long told = told();
        Portal.Ended backup = portal.command(Map.of(), "backup", folder.toString());
        assertEquals(0, backup.code(), backup.output());
        assertTrue(backup.output().contains("KEEP A COPY OF THE KEY"), backup.output());
        Path file;
        try (Stream<Path> files = Files.list(folder)) {
            file = files.findFirst().orElseThrow();
        }
        Portal.Ended drill = portal.command(Map.of(), "drill", folder.toString());
        assertEquals(0, drill.code(), drill.output());
        assertTrue(drill.output().contains("The drill went well"), drill.output());
        assertEquals(told + 2, told(), "backup and drill stand in the journal");

        Portal.Ended refused = portal.command(Map.of(), "restore", file.toString());
        assertEquals(2, refused.code(), refused.output());
        assertTrue(refused.output().contains("is not empty"), refused.output());

        byte[] bytes = Files.readAllBytes(file);
        bytes[bytes.length / 2] ^= 1;
        Path damaged = Files.write(folder.resolve("damaged.kbk"), bytes);
        Portal.Ended failed = portal.command(Map.of(), "drill", damaged.toString());
        assertEquals(1, failed.code(), failed.output());
        assertTrue(failed.output().contains("The drill FAILED"), failed.output());
        assertEquals(told + 3, told(), "a drill that failed stands in the journal too");
    }

    private static long told() throws SQLException {
        try (Connection connection = Portal.running().database();
                Statement sql = connection.createStatement();
                ResultSet row = sql.executeQuery("select count(*) from audit_entries"
                        + " where action in ('TakeBackup', 'RehearseRestore') and actor_name = 'operator'")) {
            return row.next() ? row.getLong(1) : -1;
        }
    }
}
