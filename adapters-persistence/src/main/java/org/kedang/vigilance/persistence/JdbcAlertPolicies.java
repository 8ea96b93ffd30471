package org.kedang.vigilance.persistence;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import org.kedang.kit.persistence.PolicyTable;
import org.kedang.vigilance.domain.AlertPolicy;
import org.kedang.vigilance.spi.AlertPolicies;

/** The versions of the limits of alerts as documents of one append-only table. */
@ApplicationScoped
public class JdbcAlertPolicies implements AlertPolicies {
    @Inject
    private DataSource source;

    private final PolicyTable<AlertPolicy> table;

    @SuppressWarnings("NullAway") // the container fills the source before use
    public JdbcAlertPolicies() {
        table = table(TimeUnit.SECONDS.toNanos(1));
    }

    JdbcAlertPolicies(DataSource source, long freshNanos) {
        this.source = source;
        table = table(freshNanos);
    }

    private PolicyTable<AlertPolicy> table(long freshNanos) {
        return new PolicyTable<>(
                () -> source,
                "alert_policy_version",
                freshNanos,
                AlertPolicyJson::read,
                policy -> new PolicyTable.Head(
                        policy.version(), policy.code(), policy.startsOn(), policy.owner(), policy.clause()));
    }

    @Override
    public AlertPolicy active(LocalDate on) {
        return table.active(on);
    }

    @Override
    public List<AlertPolicy> versions() {
        return table.versions();
    }

    @Override
    public void add(AlertPolicy next) {
        table.add(next, AlertPolicyJson.write(next));
    }
}
