package org.kedang.access.spi;

import java.time.Instant;
import java.util.Optional;
import org.kedang.access.domain.Account;
import org.kedang.kit.domain.EmployeeId;

/** The accounts. Counting a wrong password is durable by itself: no refusal may roll it back. */
public interface Accounts {
    Optional<Account> find(EmployeeId employee);

    /** Writes the whole account in the caller's transaction, new or not. */
    void put(Account account);

    /** Counts one wrong password in a transaction of its own, one after the other; unknown accounts are passed over. */
    void countWrong(EmployeeId employee, Instant now);
}
