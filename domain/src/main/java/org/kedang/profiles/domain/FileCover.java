package org.kedang.profiles.domain;

import java.time.Instant;
import java.util.List;
import org.kedang.kit.domain.DepartmentId;
import org.kedang.kit.domain.EmployeeId;

/**
 * What stands on the cover of a file beside its fields. Each version keeps it as it stood then, so that the whole file can be
 * seen as of any moment (PRF-26).
 *
 * @param owner who answered for the customer
 * @param department to which the file belonged
 * @param aliases other numbers and names under which people looked for the customer
 * @param confirmedAt when the customer had last confirmed his data
 */
public record FileCover(
        EmployeeId owner,
        DepartmentId department,
        FileTier tier,
        List<Alias> aliases,
        boolean sealed,
        Instant confirmedAt) {

    public FileCover {
        aliases = List.copyOf(aliases);
    }

    /** The cover of a file as it stands. */
    public static FileCover of(CustomerFile file) {
        return new FileCover(
                file.owner(), file.department(), file.tier(), file.aliases(), file.sealed(), file.lastConfirmedAt());
    }
}
