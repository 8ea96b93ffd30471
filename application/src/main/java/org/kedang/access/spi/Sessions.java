package org.kedang.access.spi;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kedang.access.domain.SessionRecord;
import org.kedang.kit.domain.EmployeeId;

/** The signed-in browsers. */
public interface Sessions {
    void open(SessionRecord session);

    Optional<SessionRecord> find(UUID id);

    /** Notes a request; durable by itself. */
    void seen(UUID id, Instant at);

    /** Moves everything known of the sessions not ended and used since by that much: the clock they went by has leapt. */
    void carry(Instant since, Duration leap);

    /** Ends one of the employee's sessions; passes over others' and ended ones. */
    void end(EmployeeId employee, UUID id, Instant at);

    /** Ends all of the employee's sessions but one. */
    void endAll(EmployeeId employee, @Nullable UUID except, Instant at);

    /** Those not ended and used since, latest first. */
    List<SessionRecord> openSince(EmployeeId employee, Instant since);
}
