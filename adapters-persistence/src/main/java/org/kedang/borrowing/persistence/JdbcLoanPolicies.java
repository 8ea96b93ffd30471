package org.kedang.borrowing.persistence;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import org.kedang.borrowing.domain.LoanPolicy;
import org.kedang.borrowing.spi.LoanPolicies;
import org.kedang.kit.persistence.PolicyTable;

/** The versions of the borrowing policy as documents of one append-only table. */
@ApplicationScoped
public class JdbcLoanPolicies implements LoanPolicies {
    @Inject
    private DataSource source;

    private final PolicyTable<LoanPolicy> table;

    @SuppressWarnings("NullAway") // the container fills the source before use
    public JdbcLoanPolicies() {
        table = table(TimeUnit.SECONDS.toNanos(1));
    }

    JdbcLoanPolicies(DataSource source, long freshNanos) {
        this.source = source;
        table = table(freshNanos);
    }

    private PolicyTable<LoanPolicy> table(long freshNanos) {
        return new PolicyTable<>(
                () -> source,
                "loan_policy_version",
                freshNanos,
                LoanJson::policy,
                policy -> new PolicyTable.Head(
                        policy.version(), policy.code(), policy.startsOn(), policy.owner(), policy.clause()));
    }

    @Override
    public LoanPolicy active(LocalDate on) {
        return table.active(on);
    }

    @Override
    public List<LoanPolicy> versions() {
        return table.versions();
    }

    @Override
    public void add(LoanPolicy next) {
        table.add(next, LoanJson.write(next));
    }
}
