package org.kedang.it;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
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

@DisplayName("断电、重复启动与正常停止")
class APortalThatFallsIT {

    @Test
    @DisplayName("强行终止后在原数据上直接再启动；同一数据不得启动两次；停止干净")
    void rises_on_the_same_data_and_leaves_nothing_behind() throws IOException, SQLException {
        Path data = Files.createTempDirectory(Path.of("target").toAbsolutePath(), "fallen-");
        int port = Portal.freePort();
        Portal first = Portal.start(data, port, "--demo");
        long entries;
        long orphan;
        try {
            Portal.Ended second = Portal.attempt(data, Portal.freePort(), Map.of(), "--demo");
            assertEquals(3, second.code(), second.output());
            assertTrue(second.output().contains("process " + first.pid()), second.output());
            assertTrue(second.output().contains("--data"), second.output());

            Portal.Ended samePort =
                    Portal.attempt(data.resolveSibling(data.getFileName() + "-b"), port, Map.of(), "--demo");
            assertEquals(2, samePort.code(), samePort.output());
            assertTrue(samePort.output().contains("--port"), samePort.output());

            entries = changes(first);
            orphan = first.postmaster();
        } finally {
            first.kill();
        }
        assertTrue(alive(orphan), "the data base was to outlive its launcher");

        Portal again = Portal.start(data, port, "--demo");
        try {
            assertFalse(alive(orphan), "two data bases on the same data");
            assertNotEquals(orphan, again.postmaster());
            assertTrue(changes(again) >= entries, "entries were lost");
            assertTrue(again.get("/").statusCode() < 400);
        } finally {
            long postmaster = again.postmaster();
            assertEquals(143, again.stop(), again.output());
            assertFalse(alive(postmaster), "the data base runs on");
        }
        assertFalse(Files.exists(data.resolve("database").resolve("postmaster.pid")));
    }

    private static long changes(Portal portal) throws SQLException {
        try (Connection connection = portal.database();
                Statement sql = connection.createStatement();
                ResultSet row = sql.executeQuery(
                        "select (select count(*) from audit_inbox) + (select count(*) from audit_log)")) {
            return row.next() ? row.getLong(1) : -1;
        }
    }

    /** A dead orphan nobody has collected yet is no longer alive. */
    private static boolean alive(long pid) throws IOException {
        Path status = Path.of("/proc", Long.toString(pid), "stat");
        if (!Files.exists(status)) {
            return false;
        }
        try {
            String line = Files.readString(status);
            return line.charAt(line.lastIndexOf(')') + 2) != 'Z';
        } catch (IOException gone) {
            return false;
        }
    }
}
