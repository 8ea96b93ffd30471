package org.kedang.profiles.api;

import java.io.Serializable;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kedang.profiles.domain.ConsentId;
import org.kedang.profiles.domain.EvidenceId;
import org.kedang.profiles.domain.Labels;

/**
 * A consent as people read it.
 *
 * @param items what it is about
 * @param paperName the paper that proves it
 * @param withdrawnOn null as long as it lasts
 * @param reason why it was withdrawn; empty as long as it lasts
 */
public record ConsentView(
        ConsentId id,
        String person,
        LocalDate givenOn,
        List<Item> items,
        EvidenceId paper,
        String paperName,
        String recordedBy,
        Instant recordedAt,
        @Nullable LocalDate withdrawnOn,
        String reason,
        String withdrawnBy,
        @Nullable Instant withdrawnAt)
        implements Serializable {
    public ConsentView {
        items = List.copyOf(items);
    }

    /**
     * One field.
     *
     * @param purpose the one that was consented to
     * @param current whether it is still the purpose the firm states
     */
    public record Item(String field, Labels label, String purpose, boolean current) implements Serializable {}
}
