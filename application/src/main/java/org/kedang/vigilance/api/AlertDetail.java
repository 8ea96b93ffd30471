package org.kedang.vigilance.api;

import java.io.Serializable;
import java.time.Instant;
import java.util.List;
import org.kedang.vigilance.domain.AlertState;
import org.kedang.vigilance.domain.Footprint;

/**
 * One alert with what led to it: numbers and times, no content.
 *
 * @param policyVersion the version of the limits it was raised by
 * @param files the different files, the first opened first
 * @param steps everything he did with files in that time
 * @param mayDecide whether the reader may decide
 */
public record AlertDetail(
        AlertView alert,
        int policyVersion,
        List<FileSeen> files,
        List<Step> steps,
        List<Ruling> rulings,
        boolean mayDecide) {
    public AlertDetail {
        files = List.copyOf(files);
        steps = List.copyOf(steps);
        rulings = List.copyOf(rulings);
    }

    /** A file by its number, when it was opened first and how often; the number is empty for what is gone. */
    public record FileSeen(String number, Instant first, int times) implements Serializable {}

    /** One act. */
    public record Step(Instant at, Footprint.Kind kind, String action, String number, String channel, String address)
            implements Serializable {}

    /** One decision. */
    public record Ruling(AlertState state, String by, Instant at, String reason) implements Serializable {}
}
