package org.kedang.access.usecase;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Instant;
import org.kedang.access.api.TokensChanged;
import org.kedang.access.spi.Sessions;
import org.kedang.access.spi.Tokens;
import org.kedang.kit.domain.EmployeeId;
import org.kedang.kit.spi.Happenings;

/** Every way in that an employee holds beside his password: open sessions and access tokens. */
@Dependent
class OpenDoors {
    private final Sessions sessions;
    private final Tokens tokens;
    private final Happenings happenings;

    @Inject
    OpenDoors(Sessions sessions, Tokens tokens, Happenings happenings) {
        this.sessions = sessions;
        this.tokens = tokens;
        this.happenings = happenings;
    }

    /** Ends all his sessions and revokes all his tokens: whoever got hold of the account is out. */
    void close(EmployeeId employee, Instant now) {
        sessions.endAll(employee, null, now);
        tokens.revokeAll(employee, now);
        happenings.announce(new TokensChanged(employee));
    }
}
