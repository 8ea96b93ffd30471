package org.kedang.approvals.api;

import java.io.Serializable;
import java.util.UUID;
import org.kedang.kit.domain.TimeOrderedId;

/** Identity of one approval: one round of decisions on one subject. */
public record ApprovalId(UUID value) implements Serializable {

    public static ApprovalId next() {
        return new ApprovalId(TimeOrderedId.next());
    }

    /** @throws IllegalArgumentException if the text is no UUID */
    public static ApprovalId of(String text) {
        return new ApprovalId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
