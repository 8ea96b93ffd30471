package org.kedang.profiles.persistence;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import org.kedang.kit.persistence.PolicyTable;
import org.kedang.profiles.domain.StagePolicy;
import org.kedang.profiles.spi.StagePolicies;

/** The versions of the stage policy as documents of one append-only table. */
@ApplicationScoped
public class JdbcStagePolicies implements StagePolicies {
    @Inject
    private DataSource source;

    private final PolicyTable<StagePolicy> table;

    @SuppressWarnings("NullAway") // the container fills the source before use
    public JdbcStagePolicies() {
        table = table(TimeUnit.SECONDS.toNanos(1));
    }

    JdbcStagePolicies(DataSource source, long freshNanos) {
        this.source = source;
        table = table(freshNanos);
    }

    private PolicyTable<StagePolicy> table(long freshNanos) {
        return new PolicyTable<>(
                () -> source,
                "stage_policy_version",
                freshNanos,
                StagePolicyJson::read,
                policy -> new PolicyTable.Head(
                        policy.version(), policy.code(), policy.startsOn(), policy.owner(), policy.clause()));
    }

    @Override
    public StagePolicy active(LocalDate on) {
        return table.active(on);
    }

    @Override
    public Optional<StagePolicy> version(int number) {
        return table.version(number);
    }

    @Override
    public List<StagePolicy> versions() {
        return table.versions();
    }

    @Override
    public void add(StagePolicy next) {
        table.add(next, StagePolicyJson.write(next));
    }
}
