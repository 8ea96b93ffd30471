package org.kedang.profiles.persistence;

import org.junit.jupiter.api.AfterEach;
import org.kedang.kit.persistence.TestDatabase;
import org.kedang.profiles.spi.Dictionaries;
import org.kedang.profiles.spi.DictionariesContract;

class JdbcDictionariesTest extends DictionariesContract {
    private final TestDatabase database = TestDatabase.get();

    @AfterEach
    void onlyTheFirstStays() {
        database.run(
                "alter table field_dictionary_version disable trigger user",
                "delete from field_dictionary_version where version > 2",
                "alter table field_dictionary_version enable trigger user");
    }

    @Override
    protected Dictionaries dictionaries() {
        return new JdbcDictionaries(database.dataSource(), 0);
    }
}
