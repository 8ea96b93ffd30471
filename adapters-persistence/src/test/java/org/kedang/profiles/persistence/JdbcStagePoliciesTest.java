package org.kedang.profiles.persistence;

import org.junit.jupiter.api.AfterEach;
import org.kedang.kit.persistence.TestDatabase;
import org.kedang.profiles.spi.StagePolicies;
import org.kedang.profiles.spi.StagesContract;

class JdbcStagePoliciesTest extends StagesContract {
    private final TestDatabase database = TestDatabase.get();

    @AfterEach
    void onlyTheFirstStays() {
        database.run(
                "alter table stage_policy_version disable trigger user",
                "delete from stage_policy_version where version > 1",
                "alter table stage_policy_version enable trigger user");
    }

    @Override
    protected StagePolicies policies() {
        return new JdbcStagePolicies(database.dataSource(), 0);
    }
}
