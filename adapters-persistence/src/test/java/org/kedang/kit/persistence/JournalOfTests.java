package org.kedang.kit.persistence;

import java.time.Clock;
import org.kedang.kit.spi.AuditJournal;
import org.kedang.kit.spi.Job;

/** The journal of the test data base for the tests of other contexts. */
public final class JournalOfTests {
    private JournalOfTests() {}

    /** Writes on the thread's transaction. */
    public static AuditJournal writer(TestDatabase database) {
        return new JdbcAuditJournal(database.dataSource(), Runnable::run);
    }

    /** Seals what has been committed. */
    public static Job sealer(TestDatabase database) {
        return new JdbcAuditSealer(database.separate(), Clock.systemUTC());
    }
}
