package org.kedang.kit.spi;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kedang.kit.api.Notice;
import org.kedang.kit.domain.EmployeeId;

/** The portal notices, which {@link Outbox} writes. */
public interface Notices {

    /** Newest first; only those older than {@code before}, which null leaves open. */
    List<Notice> page(EmployeeId recipient, @Nullable UUID before, int size);

    long unread(EmployeeId recipient);

    /**
     * Marks as read, others' notices never.
     *
     * @param notice null for all of them
     * @return how many were marked; one that was read before counts when it is named
     */
    int markRead(EmployeeId recipient, @Nullable UUID notice, Instant at);
}
