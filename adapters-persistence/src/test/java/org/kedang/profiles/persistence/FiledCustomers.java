package org.kedang.profiles.persistence;

import static org.kedang.profiles.usecase.FileFixtures.guanghui;

import org.kedang.kit.domain.CustomerId;
import org.kedang.kit.persistence.TestDatabase;
import org.kedang.profiles.usecase.FileFixtures;

/** Customers with a file, for tests of what hangs on one. */
final class FiledCustomers {
    private FiledCustomers() {}

    /** One more. */
    static CustomerId one(TestDatabase database) {
        CustomerId id = CustomerId.next();
        database.transact(() -> new JpaCustomerFiles(database.entityManager(), database.dataSource())
                .add(
                        FileFixtures.file(id, guanghui(), "KH-440300-0001"),
                        FileFixtures.opening(id, guanghui()).firstVersion()));
        return id;
    }
}
