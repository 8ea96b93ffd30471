package org.kedang.profiles.persistence;

import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.kedang.kit.domain.Regulation;
import org.kedang.kit.persistence.TestDatabase;
import org.kedang.profiles.spi.Consents;
import org.kedang.profiles.spi.Evidences;
import org.kedang.profiles.usecase.ConsentsContract;

@DisplayName("PostgreSQL 中的同意书")
class ConsentsInPostgresTest extends ConsentsContract {
    private final TestDatabase database = TestDatabase.get();
    private final JdbcConsents consents = new JdbcConsents(database.dataSource());
    private final JdbcEvidences evidences = new JdbcEvidences(database.dataSource());

    @BeforeEach
    void empty() {
        database.clear("consent");
    }

    @Override
    protected Consents consents() {
        return consents;
    }

    @Override
    protected Evidences evidences() {
        return evidences;
    }

    @Test
    @DisplayName("同意书只增不改")
    @Regulation("PIPL 14")
    void nobody_alters_or_deletes_a_consent() {
        what_was_recorded_is_found_again_the_last_first();
        assertThrows(IllegalStateException.class, () -> database.run("update consent set person = '别人'"));
        assertThrows(IllegalStateException.class, () -> database.run("delete from consent"));
    }
}
