package org.kedang.borrowing.persistence;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.kedang.borrowing.domain.LoanPolicy;
import org.kedang.borrowing.domain.LoanStage;
import org.kedang.borrowing.spi.LoanPolicies;
import org.kedang.borrowing.spi.Loans;
import org.kedang.borrowing.spi.RoomLog;
import org.kedang.borrowing.usecase.LoansContract;
import org.kedang.kit.domain.DepartmentId;
import org.kedang.kit.domain.EmployeeId;
import org.kedang.kit.domain.Role;
import org.kedang.kit.domain.Secrecy;
import org.kedang.kit.persistence.TestDatabase;
import org.kedang.kit.usecase.Stale;

class LoansInPostgresTest extends LoansContract {
    private final TestDatabase database = TestDatabase.get();
    private final JdbcLoans loans = new JdbcLoans(database.dataSource());
    private final JdbcRoomLog room = new JdbcRoomLog(database.dataSource());
    private final LoanPolicies policies = new JdbcLoanPolicies(database.dataSource(), 0);
    private final DepartmentId sales = DepartmentId.next();

    @BeforeEach
    void two_people() throws SQLException {
        database.clear("employee", "department");
        run("insert into department (id, name, revision) values (?, '销售部', 1)", sales.value());
        hire(borrower, "S1008", "王建国");
        hire(keeper, "S0301", "吴档");
    }

    private void hire(EmployeeId id, String number, String name) throws SQLException {
        run(
                "insert into employee (id, number, name, email, locale, theme, revision) values (?, ?, ?, 'x@example.com', 'zh_CN', 'auto', 1)",
                id.value(),
                number,
                name);
    }

    private void run(String sql, Object... arguments) throws SQLException {
        try (Connection connection = database.dataSource().getConnection();
                PreparedStatement insert = connection.prepareStatement(sql)) {
            for (int i = 0; i < arguments.length; i++) {
                insert.setObject(i + 1, arguments[i]);
            }
            assertEquals(1, insert.executeUpdate());
        }
    }

    @Override
    protected Loans loans() {
        return loans;
    }

    @Override
    protected RoomLog room() {
        return room;
    }

    @Test
    @DisplayName("随产品而来的借阅制度：最长 30 天，提前 3 天提醒，机密加法务风控与总经理")
    void the_shipped_policy_is_the_regulations() {
        LoanPolicy shipped = policies.active(LocalDate.of(2026, 11, 2));
        assertEquals(30, shipped.longestDays());
        assertEquals(3, shipped.remindDays());
        assertEquals(
                List.of("salesManager", "legal", "generalManager"),
                shipped.stages(Secrecy.CONFIDENTIAL, Set.of(Role.ACCOUNT_MANAGER)).stream()
                        .map(LoanStage::name)
                        .toList());
        assertEquals(
                List.of("supervisor"),
                shipped.stages(Secrecy.INTERNAL, Set.of(Role.EMPLOYEE)).stream()
                        .map(LoanStage::name)
                        .toList());
        assertThrows(Stale.class, () -> policies.add(shipped));
        assertEquals(
                shipped,
                LoanJson.policy(
                        shipped.code(),
                        shipped.version(),
                        shipped.startsOn(),
                        shipped.owner(),
                        shipped.clause(),
                        LoanJson.write(shipped)));
    }
}
