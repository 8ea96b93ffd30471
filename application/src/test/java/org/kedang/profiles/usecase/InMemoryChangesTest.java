package org.kedang.profiles.usecase;

import java.util.function.Supplier;
import org.kedang.kit.domain.CustomerId;
import org.kedang.profiles.spi.ChangeRequests;
import org.kedang.profiles.spi.Evidences;

class InMemoryChangesTest extends ChangesContract {
    private final InMemoryChanges store = new InMemoryChanges();

    @Override
    protected ChangeRequests requests() {
        return store.requests();
    }

    @Override
    protected Evidences evidences() {
        return store.evidences();
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
