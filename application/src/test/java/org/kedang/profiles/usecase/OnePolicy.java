package org.kedang.profiles.usecase;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.kedang.profiles.domain.OpeningPolicy;
import org.kedang.profiles.spi.Policies;

/** One version of the opening policy for every day. */
final class OnePolicy implements Policies {
    private final OpeningPolicy policy = FileFixtures.policy("KH-{行政区划6位}-{4位流水}");

    @Override
    public OpeningPolicy active(LocalDate on) {
        return policy;
    }

    @Override
    public Optional<OpeningPolicy> version(int number) {
        return Optional.of(policy);
    }

    @Override
    public List<OpeningPolicy> versions() {
        return List.of(policy);
    }

    @Override
    public void add(OpeningPolicy next) {
        throw new UnsupportedOperationException();
    }
}
