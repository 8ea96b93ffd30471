package org.kedang.launcher;

import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.kedang.kit.domain.AuditDamage;
import org.kedang.kit.persistence.AuditVerifier;

/**
 * {@code kedang verify}: checks the audit journal without the application, reading only. Needs the driver and the jars
 * {@code domain} and {@code adapters-persistence}, nothing else.
 *
 * <p>Exit code 0: nothing is wrong; 1: damage, its first entry is named; 2: it could not be checked.
 */
public final class Verify {
    private static final String USAGE =
            """
            usage: verify --url JDBC-URL [--user USER] [--heads DIRECTORY]
              The password is taken from KEDANG_DB_PASSWORD.
              --heads names the directory of exported heads; without them a cut tail cannot be seen.""";

    private Verify() {}

    /** Checks and ends the process with the exit code. */
    public static void main(String[] arguments) {
        Map<String, String> options = new TreeMap<>();
        for (int i = 0; i < arguments.length; i += 2) {
            if (!arguments[i].matches("--(url|user|heads)") || i + 1 == arguments.length) {
                System.err.println(USAGE);
                System.exit(2);
            }
            options.put(arguments[i].substring(2), arguments[i + 1]);
        }
        String url = options.get("url");
        if (url == null) {
            System.err.println(USAGE);
            System.exit(2);
            return;
        }
        String heads = options.get("heads");
        System.exit(run(
                url,
                options.getOrDefault("user", ""),
                System.getenv().getOrDefault("KEDANG_DB_PASSWORD", ""),
                heads == null ? null : Path.of(heads),
                System.out));
    }

    /**
     * @param user empty when the address says it all
     * @param heads directory of exported heads; null or missing means that there are none
     * @return the exit code
     */
    public static int run(String url, String user, String password, @Nullable Path heads, PrintStream out) {
        Path files = heads != null && Files.isDirectory(heads) ? heads : null;
        long start = System.nanoTime();
        try (Connection connection =
                user.isEmpty() ? DriverManager.getConnection(url) : DriverManager.getConnection(url, user, password)) {
            AuditVerifier.Report report = AuditVerifier.verify(connection, files);
            out.println("entries checked:  " + report.entries() + " in " + report.batches() + " batches");
            out.println("not sealed yet:   " + report.waiting());
            out.println("heads compared:   " + report.heads() + (files == null ? " (no files)" : ""));
            out.println("head of the chain " + report.headHash());
            out.println("seconds:          " + Math.round((System.nanoTime() - start) / 1e8) / 10.0);
            if (report.damage().isEmpty()) {
                out.println("The journal is whole.");
                return 0;
            }
            AuditDamage damage = report.damage().get();
            out.println("DAMAGED: " + damage.kind());
            out.println(
                    damage.entry() > 0 ? "first bad entry:  " + damage.entry() : "first bad entry:  none in the log");
            out.println("batch:            " + damage.batch());
            out.println("what:             " + damage.detail());
            return 1;
        } catch (SQLException | RuntimeException failure) {
            out.println("The journal could not be checked: " + failure.getMessage());
            return 2;
        }
    }
}
