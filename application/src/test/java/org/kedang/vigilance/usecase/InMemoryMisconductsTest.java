package org.kedang.vigilance.usecase;

import org.kedang.vigilance.spi.Misconducts;

class InMemoryMisconductsTest extends MisconductsContract {
    private final InMemoryMisconducts reports = new InMemoryMisconducts();

    @Override
    protected Misconducts reports() {
        return reports;
    }
}
