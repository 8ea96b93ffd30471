package org.kedang.profiles.persistence;

import org.kedang.kit.persistence.TestDatabase;
import org.kedang.profiles.spi.ChangeRequests;
import org.kedang.profiles.spi.Consents;
import org.kedang.profiles.spi.CustomerFiles;
import org.kedang.profiles.spi.Evidences;
import org.kedang.profiles.spi.FileHistory;
import org.kedang.profiles.spi.Imports;
import org.kedang.profiles.spi.OldPapers;
import org.kedang.profiles.spi.Registrations;

/** The stores of the context on the test database, for tests of use cases. */
public record ProfileStores(
        CustomerFiles files,
        FileHistory history,
        Registrations registrations,
        ChangeRequests requests,
        Evidences evidences,
        Consents consents,
        Imports imports,
        OldPapers oldPapers) {

    public static ProfileStores of(TestDatabase database) {
        return new ProfileStores(
                new JpaCustomerFiles(database.entityManager(), database.dataSource()),
                new JdbcFileHistory(database.dataSource()),
                new JpaRegistrations(database.entityManager(), database.dataSource()),
                new JpaChangeRequests(database.entityManager(), database.dataSource()),
                new JdbcEvidences(database.dataSource()),
                new JdbcConsents(database.dataSource()),
                new JdbcImports(database.dataSource()),
                new JdbcOldPapers(database.dataSource()));
    }
}
