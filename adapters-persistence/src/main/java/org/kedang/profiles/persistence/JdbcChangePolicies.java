package org.kedang.profiles.persistence;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import org.kedang.kit.persistence.PolicyTable;
import org.kedang.profiles.domain.ChangePolicy;
import org.kedang.profiles.spi.ChangePolicies;

/** The versions of the change policy as documents of one append-only table. */
@ApplicationScoped
public class JdbcChangePolicies implements ChangePolicies {
    @Inject
    private DataSource source;

    private final PolicyTable<ChangePolicy> table;

    @SuppressWarnings("NullAway") // the container fills the source before use
    public JdbcChangePolicies() {
        table = table(TimeUnit.SECONDS.toNanos(1));
    }

    JdbcChangePolicies(DataSource source, long freshNanos) {
        this.source = source;
        table = table(freshNanos);
    }

    private PolicyTable<ChangePolicy> table(long freshNanos) {
        return new PolicyTable<>(
                () -> source,
                "change_policy_version",
                freshNanos,
                ChangePolicyJson::read,
                policy -> new PolicyTable.Head(
                        policy.version(), policy.code(), policy.startsOn(), policy.owner(), policy.clause()));
    }

    @Override
    public ChangePolicy active(LocalDate on) {
        return table.active(on);
    }

    @Override
    public Optional<ChangePolicy> version(int number) {
        return table.version(number);
    }

    @Override
    public List<ChangePolicy> versions() {
        return table.versions();
    }

    @Override
    public void add(ChangePolicy next) {
        table.add(next, ChangePolicyJson.write(next));
    }
}
