package org.kedang.profiles.usecase;

import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.kedang.approvals.api.Slice;
import org.kedang.kit.domain.Permission;
import org.kedang.kit.usecase.Actor;
import org.kedang.kit.usecase.Question;
import org.kedang.profiles.api.NeedyCustomer;
import org.kedang.profiles.domain.ApprovalGroup;
import org.kedang.profiles.spi.FileViews;
import org.kedang.profiles.spi.Policies;

/** The actor's own customers whose files are incomplete or have not been confirmed for too long (C27, C29). */
@Question(needs = Permission.SEARCH_CUSTOMERS)
public class ListNeedyCustomers {
    private final FileViews files;
    private final Policies policies;
    private final Clock clock;

    @Inject
    ListNeedyCustomers(FileViews files, Policies policies, Clock clock) {
        this.files = files;
        this.policies = policies;
        this.clock = clock;
    }

    /**
     * @param cursor {@link Slice#next()} of the slice before; null for the first
     * @param limit 1 to 200
     */
    public record Command(@Nullable String cursor, int limit) {
        public Command {
            limit = Math.max(1, Math.min(200, limit));
        }
    }

    /** The most incomplete first. */
    public Slice<NeedyCustomer> list(Command command, Actor actor) {
        Instant now = Instant.now(clock);
        int days = policies.active(BusinessDay.of(now)).freshnessDays(ApprovalGroup.KEY);
        return files.needy(actor.id(), now.minus(Duration.ofDays(days)), command.cursor(), command.limit());
    }
}
