package org.kedang.profiles.persistence;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import org.kedang.kit.persistence.PolicyTable;
import org.kedang.profiles.domain.OpeningPolicy;
import org.kedang.profiles.spi.Policies;

/** The versions of the opening policy as documents of one append-only table. */
@ApplicationScoped
public class JdbcPolicies implements Policies {
    @Inject
    private DataSource source;

    private final PolicyTable<OpeningPolicy> table;

    @SuppressWarnings("NullAway") // the container fills the source before use
    public JdbcPolicies() {
        table = table(TimeUnit.SECONDS.toNanos(1));
    }

    JdbcPolicies(DataSource source, long freshNanos) {
        this.source = source;
        table = table(freshNanos);
    }

    private PolicyTable<OpeningPolicy> table(long freshNanos) {
        return new PolicyTable<>(
                () -> source,
                "opening_policy_version",
                freshNanos,
                PolicyJson::read,
                policy -> new PolicyTable.Head(
                        policy.version(), policy.code(), policy.startsOn(), policy.owner(), policy.clause()));
    }

    @Override
    public OpeningPolicy active(LocalDate on) {
        return table.active(on);
    }

    @Override
    public Optional<OpeningPolicy> version(int number) {
        return table.version(number);
    }

    @Override
    public List<OpeningPolicy> versions() {
        return table.versions();
    }

    @Override
    public void add(OpeningPolicy next) {
        table.add(next, PolicyJson.write(next));
    }
}
