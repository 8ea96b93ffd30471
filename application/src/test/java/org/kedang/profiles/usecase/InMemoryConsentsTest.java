package org.kedang.profiles.usecase;

import org.junit.jupiter.api.DisplayName;
import org.kedang.profiles.spi.Consents;
import org.kedang.profiles.spi.Evidences;

@DisplayName("内存中的同意书")
class InMemoryConsentsTest extends ConsentsContract {
    private final InMemoryConsents consents = new InMemoryConsents();
    private final InMemoryChanges changes = new InMemoryChanges();

    @Override
    protected Consents consents() {
        return consents;
    }

    @Override
    protected Evidences evidences() {
        return changes.evidences();
    }
}
