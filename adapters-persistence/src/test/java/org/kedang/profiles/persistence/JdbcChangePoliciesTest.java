package org.kedang.profiles.persistence;

import org.junit.jupiter.api.AfterEach;
import org.kedang.kit.persistence.TestDatabase;
import org.kedang.profiles.spi.ChangePolicies;
import org.kedang.profiles.spi.ChangePoliciesContract;

class JdbcChangePoliciesTest extends ChangePoliciesContract {
    private final TestDatabase database = TestDatabase.get();

    @AfterEach
    void onlyTheFirstStays() {
        database.run(
                "alter table change_policy_version disable trigger user",
                "delete from change_policy_version where version > 1",
                "alter table change_policy_version enable trigger user");
    }

    @Override
    protected ChangePolicies policies() {
        return new JdbcChangePolicies(database.dataSource(), 0);
    }
}
