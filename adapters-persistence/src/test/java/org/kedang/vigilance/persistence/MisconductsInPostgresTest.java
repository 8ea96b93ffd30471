package org.kedang.vigilance.persistence;

import org.junit.jupiter.api.BeforeEach;
import org.kedang.kit.persistence.TestDatabase;
import org.kedang.vigilance.spi.Misconducts;
import org.kedang.vigilance.usecase.MisconductsContract;

class MisconductsInPostgresTest extends MisconductsContract {
    private final TestDatabase database = TestDatabase.get();
    private final JdbcMisconducts reports = new JdbcMisconducts(database.dataSource());

    @BeforeEach
    void two_people() {
        database.clear("employee", "misconduct");
        Staffed.hire(database, reporter, "S1023", "李晓梅");
        Staffed.hire(database, officer, "S0802", "审计");
    }

    @Override
    protected Misconducts reports() {
        return reports;
    }
}
