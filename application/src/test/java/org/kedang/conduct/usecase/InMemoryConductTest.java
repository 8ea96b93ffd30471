package org.kedang.conduct.usecase;

import org.kedang.conduct.spi.ConductTexts;
import org.kedang.conduct.spi.Signatures;
import org.kedang.conduct.spi.Trainings;

class InMemoryConductTest extends ConductStoresContract {
    private final InMemoryConduct stores = new InMemoryConduct();

    @Override
    protected ConductTexts texts() {
        return stores.texts();
    }

    @Override
    protected Signatures signatures() {
        return stores.signatures();
    }

    @Override
    protected Trainings trainings() {
        return stores.trainings();
    }
}
