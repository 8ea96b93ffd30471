package org.kedang.access.usecase;

import org.kedang.access.spi.Grants;

class InMemoryGrantsTest extends GrantsContract {
    private final InMemoryGrants grants = new InMemoryGrants();

    @Override
    protected Grants grants() {
        return grants;
    }
}
