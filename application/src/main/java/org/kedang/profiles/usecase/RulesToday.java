package org.kedang.profiles.usecase;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import org.kedang.profiles.domain.ChangePolicy;
import org.kedang.profiles.domain.Dictionary;
import org.kedang.profiles.spi.ChangePolicies;
import org.kedang.profiles.spi.Dictionaries;

/** Under which rules a change of a file is asked: those in force at the moment. */
@Dependent
class RulesToday {
    private final ChangePolicies policies;
    private final Dictionaries dictionaries;
    private final Clock clock;

    @Inject
    RulesToday(ChangePolicies policies, Dictionaries dictionaries, Clock clock) {
        this.policies = policies;
        this.dictionaries = dictionaries;
        this.clock = clock;
    }

    /** The moment, its business day, and what holds on it. */
    record Holding(Instant now, LocalDate today, Dictionary dictionary, ChangePolicy policy) {}

    Holding holding() {
        Instant now = Instant.now(clock);
        LocalDate today = BusinessDay.of(now);
        return new Holding(now, today, dictionaries.active(today), policies.active(today));
    }
}
