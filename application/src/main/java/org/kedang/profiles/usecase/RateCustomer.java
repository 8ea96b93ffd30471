package org.kedang.profiles.usecase;

import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.Collections;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.kedang.kit.domain.CustomerId;
import org.kedang.kit.domain.Permission;
import org.kedang.kit.domain.Refused;
import org.kedang.kit.spi.AuditTrail;
import org.kedang.kit.spi.Outbox;
import org.kedang.kit.usecase.Actor;
import org.kedang.kit.usecase.Concerns;
import org.kedang.kit.usecase.UseCase;
import org.kedang.profiles.domain.CustomerFile;
import org.kedang.profiles.domain.CustomerRating;
import org.kedang.profiles.domain.FileRule;
import org.kedang.profiles.domain.OpeningPolicy;
import org.kedang.profiles.spi.Policies;

/**
 * Rates a filed customer's value and risk again (003-E 1; PRF-22). Who rates when a file is opened does so afterwards; the
 * ratings before are kept, the last one stands on the cover, and who answers for the customer is told.
 */
@UseCase(needs = Permission.RATE_CUSTOMER)
public class RateCustomer {
    private final FileUpdate update;
    private final Policies policies;
    private final Outbox outbox;
    private final AuditTrail trail;
    private final Clock clock;

    @Inject
    RateCustomer(FileUpdate update, Policies policies, Outbox outbox, AuditTrail trail, Clock clock) {
        this.update = update;
        this.policies = policies;
        this.outbox = outbox;
        this.trail = trail;
        this.clock = clock;
    }

    /**
     * @param revision the revision of the file the rater saw
     * @param basis the data the rating rests on
     */
    public record Command(
            CustomerId customer, long revision, CustomerRating.Value value, CustomerRating.Risk risk, String basis)
            implements Concerns {}

    /**
     * @return the file's new revision
     * @throws Refused {@code RATING_NOT_YOURS}, {@code RATING_OWN_CUSTOMER}, {@code RATING_BASIS_MISSING},
     *     {@code FILE_SEALED}
     * @throws org.kedang.kit.usecase.Missing when there is no such file
     * @throws org.kedang.kit.usecase.Stale when the file was changed meanwhile
     */
    public long rate(Command command, Actor actor) {
        Instant now = Instant.now(clock);
        CustomerFile file = update.find(command.customer(), command.revision());
        if (!rates(actor, policies.active(BusinessDay.of(now)))) {
            throw new Refused(FileRule.RATING_NOT_YOURS);
        }
        CustomerRating before = file.rating();
        CustomerRating rating =
                new CustomerRating(command.value(), command.risk(), Storable.text(command.basis()), actor.id(), now);
        file.rateAgain(rating);
        update.rate(file);
        trail.reason(rating.basis());
        trail.changed("rating", words(before), words(rating));
        outbox.notify(
                file.owner(),
                "customerRated",
                "/profiles/file.xhtml?id=" + file.id(),
                Map.of(
                        "number",
                        file.number().value(),
                        "name",
                        file.name(),
                        "by",
                        actor.name(),
                        "value",
                        rating.value().name()));
        return file.revision();
    }

    /** Whether the policy lets one of the actor's roles rate. */
    static boolean rates(Actor actor, OpeningPolicy policy) {
        return !Collections.disjoint(actor.roles(), policy.raters());
    }

    private static @Nullable String words(@Nullable CustomerRating rating) {
        return rating == null ? null : rating.value() + " " + rating.risk();
    }
}
