package org.kedang.access.persistence;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import org.kedang.access.domain.Account;
import org.kedang.access.spi.Accounts;
import org.kedang.kit.domain.EmployeeId;
import org.kedang.kit.persistence.Rows;

/** Accounts, one row an employee. */
@ApplicationScoped
public class JdbcAccounts implements Accounts {
    private static final String READ =
            "select employee_id, password_hash, password_changed_at, wrong_tries, waits_until from account where employee_id = ?";

    @Inject
    private DataSource source;

    @SuppressWarnings("NullAway") // the container fills the field before use
    protected JdbcAccounts() {}

    JdbcAccounts(DataSource source) {
        this.source = source;
    }

    @Override
    public Optional<Account> find(EmployeeId employee) {
        return read(READ, employee);
    }

    @Override
    public void put(Account account) {
        int rows = Sql.run(
                source,
                "insert into account (employee_id, password_hash, password_changed_at, wrong_tries, waits_until)"
                        + " values (?, ?, ?, ?, ?) on conflict (employee_id) do update set"
                        + " password_hash = excluded.password_hash, password_changed_at = excluded.password_changed_at,"
                        + " wrong_tries = excluded.wrong_tries, waits_until = excluded.waits_until",
                account.employee().value(),
                account.passwordHash(),
                Sql.time(account.passwordChangedAt()),
                account.wrongTries(),
                Sql.timeOrNull(account.waitsUntil()));
        if (rows != 1) {
            throw new IllegalStateException("account " + account.employee() + " was not written");
        }
    }

    @Override
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    public void countWrong(EmployeeId employee, Instant now) {
        read(READ + " for update", employee).ifPresent(account -> put(account.afterWrongPassword(now)));
    }

    private Optional<Account> read(String sql, EmployeeId employee) {
        List<Account> found = Rows.all(
                source,
                sql,
                row -> new Account(
                        new EmployeeId(row.getObject("employee_id", UUID.class)),
                        row.getString("password_hash"),
                        Sql.instant(row, "password_changed_at"),
                        row.getInt("wrong_tries"),
                        Sql.instantOrNull(row, "waits_until")),
                employee.value());
        return found.stream().findFirst();
    }
}
