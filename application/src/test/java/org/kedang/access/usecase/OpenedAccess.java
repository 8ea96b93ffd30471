package org.kedang.access.usecase;

import java.time.Clock;
import java.util.Optional;
import java.util.Set;
import org.kedang.access.api.FileFactsSource;
import org.kedang.access.api.LentAccess;
import org.kedang.access.spi.Grants;

/** The real rule of need-to-know over grants in memory, for tests of other contexts. */
public final class OpenedAccess {
    private OpenedAccess() {}

    /** Guard, list filter and openings in one. */
    public static FileGatekeeper gatekeeper(FileFactsSource files, Grants grants, Clock clock) {
        return new FileGatekeeper(
                files, grants, new JudgedFiles(Set.of()), person -> false, actor -> Optional.empty(), clock);
    }

    public static LentAccess loans(Grants grants) {
        return new LoanGrants(grants);
    }
}
