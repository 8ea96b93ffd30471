package org.kedang.profiles.persistence;

import org.junit.jupiter.api.AfterEach;
import org.kedang.kit.persistence.TestDatabase;
import org.kedang.profiles.spi.TriggerPolicies;
import org.kedang.profiles.spi.TriggerPoliciesContract;

class JdbcTriggerPoliciesTest extends TriggerPoliciesContract {
    private final TestDatabase database = TestDatabase.get();

    @AfterEach
    void onlyTheFirstStays() {
        database.run(
                "alter table trigger_policy_version disable trigger user",
                "delete from trigger_policy_version where version > 1",
                "alter table trigger_policy_version enable trigger user");
    }

    @Override
    protected TriggerPolicies policies() {
        return new JdbcTriggerPolicies(database.dataSource(), 0);
    }
}
