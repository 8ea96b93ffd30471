package org.kedang.profiles.usecase;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.kedang.kit.domain.CustomerId;
import org.kedang.kit.usecase.Stale;
import org.kedang.profiles.domain.Consent;
import org.kedang.profiles.domain.ConsentId;
import org.kedang.profiles.spi.Consents;

/** Consents without a database. */
public final class InMemoryConsents implements Consents {
    private final Map<ConsentId, Consent> consents = new LinkedHashMap<>();

    @Override
    public void add(Consent consent) {
        consents.put(consent.id(), consent);
    }

    @Override
    public Optional<Consent> find(ConsentId id) {
        return Optional.ofNullable(consents.get(id));
    }

    @Override
    public List<Consent> ofCustomer(CustomerId customer) {
        return consents.values().stream()
                .filter(consent -> consent.customer().equals(customer))
                .sorted(Comparator.comparing(Consent::recordedAt)
                        .thenComparing(consent -> consent.id().value())
                        .reversed())
                .toList();
    }

    @Override
    public List<Consent> withPaperUntil(LocalDate day, int limit) {
        return consents.values().stream()
                .filter(consent -> consent.withdrawal() != null
                        && !consent.withdrawal().on().isAfter(day))
                .sorted(Comparator.comparing(consent -> consent.id().value()))
                .limit(limit)
                .toList();
    }

    @Override
    public void withdraw(Consent withdrawn) {
        if (withdrawn.inForce()) {
            throw new IllegalArgumentException("consent " + withdrawn.id() + " is in force");
        }
        Consent before = consents.get(withdrawn.id());
        if (before == null || !before.inForce()) {
            throw new Stale(0, 1);
        }
        consents.put(withdrawn.id(), withdrawn);
    }
}
