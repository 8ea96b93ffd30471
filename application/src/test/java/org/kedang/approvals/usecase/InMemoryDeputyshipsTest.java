package org.kedang.approvals.usecase;

import java.util.function.Supplier;
import org.kedang.approvals.spi.Deputyships;

class InMemoryDeputyshipsTest extends DeputyshipsContract {
    private final InMemoryDeputyships memory = new InMemoryDeputyships();

    @Override
    protected Deputyships deputyships() {
        return memory;
    }

    @Override
    protected <T> T transact(Supplier<T> work) {
        return work.get();
    }
}
