package org.kedang.approvals.persistence;

import java.util.function.Supplier;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.kedang.approvals.spi.Deputyships;
import org.kedang.approvals.usecase.DeputyshipsContract;
import org.kedang.kit.persistence.TestDatabase;

@DisplayName("PostgreSQL 中的代理")
class DeputyshipsInPostgresTest extends DeputyshipsContract {
    private final TestDatabase database = TestDatabase.get();
    private final JpaDeputyships deputyships = new JpaDeputyships(database.entityManager());

    @BeforeEach
    void empty() {
        database.clear("deputyship");
    }

    @Override
    protected Deputyships deputyships() {
        return deputyships;
    }

    @Override
    protected <T> T transact(Supplier<T> work) {
        return database.inTransaction(entities -> work.get());
    }
}
