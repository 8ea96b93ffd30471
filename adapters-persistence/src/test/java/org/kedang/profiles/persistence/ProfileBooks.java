package org.kedang.profiles.persistence;

import java.time.LocalDate;
import org.kedang.kit.persistence.TestDatabase;
import org.kedang.profiles.spi.ChangePolicies;
import org.kedang.profiles.spi.Dictionaries;
import org.kedang.profiles.spi.InMemoryChangePolicies;
import org.kedang.profiles.spi.InMemoryDictionaries;
import org.kedang.profiles.spi.InMemoryPolicies;
import org.kedang.profiles.spi.Policies;

/** The books of a firm that has just been installed: in the tables, or copied from them. */
public record ProfileBooks(Policies policies, ChangePolicies changes, Dictionaries dictionaries) {

    /** Those of the tables. */
    public static ProfileBooks stored(TestDatabase database) {
        return new ProfileBooks(
                new JdbcPolicies(database.dataSource(), 0),
                new JdbcChangePolicies(database.dataSource(), 0),
                new JdbcDictionaries(database.dataSource(), 0));
    }

    /** Their first versions, to go on with in memory. */
    public static ProfileBooks copied(TestDatabase database) {
        ProfileBooks stored = stored(database);
        LocalDate first = LocalDate.of(2020, 1, 1);
        return new ProfileBooks(
                new InMemoryPolicies(stored.policies().active(first)),
                new InMemoryChangePolicies(stored.changes().active(first)),
                shipped(stored.dictionaries()));
    }

    private static Dictionaries shipped(Dictionaries stored) {
        Dictionaries copy = new InMemoryDictionaries(stored.version(1).orElseThrow());
        copy.add(stored.version(2).orElseThrow());
        return copy;
    }
}
