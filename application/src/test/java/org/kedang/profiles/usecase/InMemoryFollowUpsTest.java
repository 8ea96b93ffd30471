package org.kedang.profiles.usecase;

import java.util.function.Supplier;
import org.kedang.kit.domain.CustomerId;
import org.kedang.profiles.spi.FollowUps;

class InMemoryFollowUpsTest extends FollowUpsContract {
    private final InMemoryFollowUps tasks = new InMemoryFollowUps();

    @Override
    protected FollowUps tasks() {
        return tasks;
    }

    @Override
    protected CustomerId filed() {
        return CustomerId.next();
    }

    @Override
    protected <T> T transact(Supplier<T> work) {
        return work.get();
    }
}
