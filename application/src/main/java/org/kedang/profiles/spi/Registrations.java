package org.kedang.profiles.spi;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.kedang.approvals.api.Slice;
import org.kedang.kit.domain.EmployeeId;
import org.kedang.profiles.api.RegistrationRow;
import org.kedang.profiles.domain.Registration;
import org.kedang.profiles.domain.RegistrationId;

/** The registration forms. */
public interface Registrations {

    void add(Registration form);

    /** The form, to be read or changed in the running transaction. */
    Optional<Registration> find(RegistrationId id);

    /**
     * Writes a changed form now; afterwards its revision is the new one.
     *
     * @throws org.kedang.kit.usecase.Stale when somebody else changed it meanwhile
     */
    void save(Registration form);

    /**
     * The forms of an author, the last changed first.
     *
     * @param cursor {@link Slice#next()} of the slice before; null for the first
     */
    Slice<RegistrationRow> ofAuthor(EmployeeId author, @Nullable String cursor, int limit);

    /** The forms somebody keeps open: drafts and returned ones, for the dashboard. */
    List<RegistrationRow> openOf(EmployeeId author, int limit);
}
