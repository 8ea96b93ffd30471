package org.kedang.profiles.usecase;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import org.kedang.profiles.api.Vocabulary;
import org.kedang.profiles.domain.Term;
import org.kedang.profiles.spi.Policies;

/** The words of the opening policy that is in force on the business day. */
@Dependent
public class WordsInForce implements Vocabulary {
    private final Policies policies;
    private final Clock clock;

    @Inject
    WordsInForce(Policies policies, Clock clock) {
        this.policies = policies;
        this.clock = clock;
    }

    @Override
    public Optional<String> word(Term term, Locale reader) {
        return policies.active(BusinessDay.of(Instant.now(clock)))
                .terms()
                .word(term)
                .map(word -> word.in(reader));
    }
}
