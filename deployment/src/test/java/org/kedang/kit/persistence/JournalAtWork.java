package org.kedang.kit.persistence;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.Arrays;
import javax.sql.DataSource;
import org.kedang.kit.domain.AuditLine;

/** The journal's own writer and sealer, for tests on a data base without a server. */
public final class JournalAtWork {
    private JournalAtWork() {}

    /** Writes an entry on that connection. */
    public static void write(Connection connection, String action, String what) throws SQLException {
        JdbcAuditJournal.append(
                connection,
                new AuditLine(
                        Instant.now(),
                        "-",
                        "-",
                        "test",
                        "JOB",
                        "-",
                        action,
                        "DONE",
                        "department",
                        what,
                        what,
                        null,
                        null,
                        Arrays.asList("name", null, what)));
    }

    /** Seals whatever waits. */
    public static void seal(DataSource source) {
        new JdbcAuditSealer(source, Clock.systemUTC()).run();
    }
}
