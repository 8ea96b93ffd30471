package org.kedang.it;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.util.HashMap;
import java.util.Map;
import java.util.Queue;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.kedang.kit.persistence.AuditVerifier;

@DisplayName("断电：已确认的写入一条不丢、一条不重")
class KilledServerIT {
    private static final int CLIENTS = 8;
    private static final int ROUNDS = 2;

    @Test
    @DisplayName("8 个客户端写入时 kill -9，重启后每条已确认的写入恰有一条，审计链完好")
    void what_was_acknowledged_is_there_once_after_kill_9() throws Exception {
        Path data = Files.createTempDirectory(Path.of("target").toAbsolutePath(), "killed-");
        int port = Portal.freePort();
        Queue<String> acknowledged = new ConcurrentLinkedQueue<>();
        Portal portal = Portal.start(data, port, "--demo");
        try {
            for (int round = 0; round < ROUNDS; round++) {
                writeUntilKilled(portal, round, acknowledged);
                long begun = System.nanoTime();
                portal = Portal.start(data, port, "--demo");
                System.out.printf("ready again after %.1f s%n", (System.nanoTime() - begun) / 1e9);
            }
            Map<String, Integer> found = found(portal, "select name, count(*) from contact_entry group by name");
            Set<String> wrong = new TreeSet<>();
            acknowledged.forEach(name -> {
                if (found.getOrDefault(name, 0) != 1) {
                    wrong.add(name + " is there " + found.getOrDefault(name, 0) + " times");
                }
            });
            assertEquals(Set.of(), wrong);
            found.forEach((name, times) -> assertEquals(1, times, name));
            Map<String, Integer> audited = found(
                    portal,
                    """
                    select c.name, count(*) from contact_entry c
                      join (select subject_id, action from audit_inbox union all select subject_id, action from audit_log) a
                        on a.subject_id = c.id::text and a.action = 'RegisterContact'
                     group by c.name""");
            acknowledged.forEach(name -> assertEquals(1, audited.getOrDefault(name, 0), "audit of " + name));
            try (Connection connection = portal.database()) {
                assertTrue(AuditVerifier.verify(connection, null).damage().isEmpty(), "the journal is damaged");
            }
            assertTrue(acknowledged.size() > 100, () -> "only " + acknowledged.size() + " writes");
            System.out.printf("%d acknowledged writes over %d kills%n", acknowledged.size(), ROUNDS);
        } finally {
            portal.close();
        }
    }

    private static void writeUntilKilled(Portal portal, int round, Queue<String> acknowledged) throws Exception {
        Api api = Api.as("S1023", portal);
        AtomicBoolean on = new AtomicBoolean(true);
        ExecutorService clients = Executors.newFixedThreadPool(CLIENTS);
        for (int client = 0; client < CLIENTS; client++) {
            String prefix = "断电" + round + "-" + client + "-";
            clients.execute(() -> {
                for (int i = 0; on.get(); i++) {
                    String name = prefix + i;
                    try {
                        if (api.post("contacts", Api.object("name", name, "phone", "13800138000"))
                                        .status()
                                == 201) {
                            acknowledged.add(name);
                        }
                    } catch (RuntimeException killed) {
                        return;
                    }
                }
            });
        }
        Thread.sleep(4_000 + 700L * round);
        portal.kill();
        on.set(false);
        clients.shutdown();
        assertTrue(clients.awaitTermination(60, TimeUnit.SECONDS));
    }

    private static Map<String, Integer> found(Portal portal, String sql) throws Exception {
        Map<String, Integer> found = new HashMap<>();
        try (Connection connection = portal.database();
                PreparedStatement statement = connection.prepareStatement(sql);
                ResultSet rows = statement.executeQuery()) {
            while (rows.next()) {
                found.put(rows.getString(1), rows.getInt(2));
            }
        }
        return found;
    }
}
