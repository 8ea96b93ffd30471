package org.kedang.profiles.usecase;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.kedang.kit.domain.TooOften;
import org.kedang.kit.usecase.Actor;
import org.kedang.profiles.domain.DuplicateKey;
import org.kedang.profiles.domain.FileRule;
import org.kedang.profiles.domain.PhoneQuota;
import org.kedang.profiles.spi.CheckLimits;

/** Stops who has telephone after telephone checked, see {@link PhoneQuota}. Each server counts for itself. */
@ApplicationScoped
public class CheckBrake {
    private final Clock clock;
    private final int most;
    private final PhoneQuota quota;

    @SuppressWarnings("NullAway") // for the container's proxy
    protected CheckBrake() {
        this.clock = null;
        this.most = 0;
        this.quota = null;
    }

    @Inject
    CheckBrake(CheckLimits limits, Clock clock) {
        this.clock = clock;
        this.most = limits.phonesAnHour();
        this.quota = new PhoneQuota(most);
    }

    /** @throws TooOften {@code TOO_MANY_CHECKS} with the figure and the minutes to wait */
    void pass(Actor actor, List<DuplicateKey> keys) {
        List<String> phones = keys.stream()
                .filter(key -> key.kind() == DuplicateKey.Kind.PHONE)
                .map(DuplicateKey::key)
                .toList();
        Duration wait = quota.take(actor.id(), phones, Instant.now(clock));
        if (wait != null) {
            throw new TooOften(
                    FileRule.TOO_MANY_CHECKS, wait, most, wait.plusSeconds(59).toMinutes());
        }
    }
}
