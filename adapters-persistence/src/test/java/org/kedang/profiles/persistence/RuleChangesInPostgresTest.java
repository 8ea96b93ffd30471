package org.kedang.profiles.persistence;

import java.util.function.Supplier;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.kedang.kit.persistence.TestDatabase;
import org.kedang.profiles.spi.RuleChanges;
import org.kedang.profiles.usecase.RuleChangesContract;

@DisplayName("PostgreSQL 中的制度修改申请")
class RuleChangesInPostgresTest extends RuleChangesContract {
    private final TestDatabase database = TestDatabase.get();
    private final JpaRuleChanges requests = new JpaRuleChanges(database.entityManager(), database.dataSource());

    @BeforeEach
    void empty() {
        database.clear("rule_change");
    }

    @Override
    protected RuleChanges requests() {
        return requests;
    }

    @Override
    protected <T> T transact(Supplier<T> work) {
        return database.inTransaction(entities -> work.get());
    }
}
