package org.kedang.profiles.persistence;

import java.util.function.Supplier;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.kedang.kit.domain.CustomerId;
import org.kedang.kit.persistence.TestDatabase;
import org.kedang.profiles.spi.ChangeRequests;
import org.kedang.profiles.spi.Evidences;
import org.kedang.profiles.usecase.ChangesContract;

@DisplayName("PostgreSQL 中的变更申请与附件")
class ChangesInPostgresTest extends ChangesContract {
    private final TestDatabase database = TestDatabase.get();
    private final JpaChangeRequests requests = new JpaChangeRequests(database.entityManager(), database.dataSource());
    private final JdbcEvidences evidences = new JdbcEvidences(database.dataSource());

    @BeforeEach
    void empty() {
        database.clear("file_version", "change_request", "evidence", "customer_file");
    }

    @Override
    protected ChangeRequests requests() {
        return requests;
    }

    @Override
    protected Evidences evidences() {
        return evidences;
    }

    @Override
    protected CustomerId filed() {
        return FiledCustomers.one(database);
    }

    @Override
    protected <T> T transact(Supplier<T> work) {
        return database.inTransaction(entities -> work.get());
    }
}
