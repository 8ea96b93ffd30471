package org.kedang.profiles.spi;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.kedang.approvals.api.Slice;
import org.kedang.kit.domain.EmployeeId;
import org.kedang.profiles.api.ContactRow;
import org.kedang.profiles.domain.ContactEntry;
import org.kedang.profiles.domain.ContactId;

/** The contact book. */
public interface Contacts {

    void add(ContactEntry entry);

    Optional<ContactEntry> find(ContactId id);

    /** @throws org.kedang.kit.usecase.Stale when somebody else changed it meanwhile */
    void save(ContactEntry entry);

    /** The entries somebody keeps, the newest first. */
    Slice<ContactRow> keptBy(EmployeeId keeper, @Nullable String cursor, int limit);
}
