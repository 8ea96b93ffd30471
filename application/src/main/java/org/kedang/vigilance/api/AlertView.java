package org.kedang.vigilance.api;

import java.io.Serializable;
import java.time.Instant;
import org.kedang.vigilance.domain.AlertId;
import org.kedang.vigilance.domain.AlertKind;
import org.kedang.vigilance.domain.AlertState;

/**
 * An alert in a list.
 *
 * @param person employee number
 * @param count different files, or attempts
 * @param limit what would still have been usual
 * @param narrowing whether it narrows the person's reading now
 */
public record AlertView(
        AlertId id,
        AlertKind kind,
        AlertState state,
        String person,
        String personName,
        int count,
        int limit,
        Instant from,
        Instant until,
        Instant raisedAt,
        boolean narrowing)
        implements Serializable {}
