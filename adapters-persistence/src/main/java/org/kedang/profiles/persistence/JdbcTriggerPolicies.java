package org.kedang.profiles.persistence;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import org.kedang.kit.persistence.PolicyTable;
import org.kedang.profiles.domain.TriggerPolicy;
import org.kedang.profiles.spi.TriggerPolicies;

/** The versions of the trigger policy as documents of one append-only table. */
@ApplicationScoped
public class JdbcTriggerPolicies implements TriggerPolicies {
    @Inject
    private DataSource source;

    private final PolicyTable<TriggerPolicy> table;

    @SuppressWarnings("NullAway") // the container fills the source before use
    public JdbcTriggerPolicies() {
        table = table(TimeUnit.SECONDS.toNanos(1));
    }

    JdbcTriggerPolicies(DataSource source, long freshNanos) {
        this.source = source;
        table = table(freshNanos);
    }

    private PolicyTable<TriggerPolicy> table(long freshNanos) {
        return new PolicyTable<>(
                () -> source,
                "trigger_policy_version",
                freshNanos,
                TriggerPolicyJson::read,
                policy -> new PolicyTable.Head(
                        policy.version(), policy.code(), policy.startsOn(), policy.owner(), policy.clause()));
    }

    @Override
    public TriggerPolicy active(LocalDate on) {
        return table.active(on);
    }

    @Override
    public Optional<TriggerPolicy> version(int number) {
        return table.version(number);
    }

    @Override
    public List<TriggerPolicy> versions() {
        return table.versions();
    }

    @Override
    public void add(TriggerPolicy next) {
        table.add(next, TriggerPolicyJson.write(next));
    }
}
