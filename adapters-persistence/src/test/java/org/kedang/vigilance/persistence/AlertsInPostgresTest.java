package org.kedang.vigilance.persistence;

import org.junit.jupiter.api.BeforeEach;
import org.kedang.kit.persistence.TestDatabase;
import org.kedang.vigilance.spi.Alerts;
import org.kedang.vigilance.usecase.AlertsContract;

class AlertsInPostgresTest extends AlertsContract {
    private final TestDatabase database = TestDatabase.get();
    private final JdbcAlerts alerts = new JdbcAlerts(database.dataSource(), 0);

    @BeforeEach
    void two_people() {
        database.clear("employee");
        Staffed.hire(database, reader, "S1023", "李晓梅");
        Staffed.hire(database, officer, "S0903", "林安");
    }

    @Override
    protected Alerts alerts() {
        return alerts;
    }
}
