package org.kedang.profiles.usecase;

import java.util.function.Supplier;
import org.junit.jupiter.api.DisplayName;
import org.kedang.profiles.spi.InMemoryRuleChanges;
import org.kedang.profiles.spi.RuleChanges;

@DisplayName("内存中的制度修改申请")
class InMemoryRuleChangesTest extends RuleChangesContract {
    private final InMemoryRuleChanges requests = new InMemoryRuleChanges();

    @Override
    protected RuleChanges requests() {
        return requests;
    }

    @Override
    protected <T> T transact(Supplier<T> work) {
        return work.get();
    }
}
