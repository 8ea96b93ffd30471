package org.kedang.profiles.persistence;

import org.junit.jupiter.api.AfterEach;
import org.kedang.kit.persistence.TestDatabase;
import org.kedang.profiles.spi.Policies;
import org.kedang.profiles.spi.PoliciesContract;

class JdbcPoliciesTest extends PoliciesContract {
    private final TestDatabase database = TestDatabase.get();

    @AfterEach
    void onlyTheFirstStays() {
        database.run(
                "alter table opening_policy_version disable trigger user",
                "delete from opening_policy_version where version > 1",
                "alter table opening_policy_version enable trigger user");
    }

    @Override
    protected Policies policies() {
        return new JdbcPolicies(database.dataSource(), 0);
    }
}
