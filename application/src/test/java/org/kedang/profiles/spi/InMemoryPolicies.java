package org.kedang.profiles.spi;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import org.kedang.kit.usecase.Stale;
import org.kedang.profiles.domain.OpeningPolicy;

/** Policy versions for tests. */
public final class InMemoryPolicies implements Policies {
    private final TreeMap<Integer, OpeningPolicy> versions = new TreeMap<>();

    public InMemoryPolicies(OpeningPolicy first) {
        versions.put(first.version(), first);
    }

    @Override
    public OpeningPolicy active(LocalDate on) {
        return versions().stream()
                .filter(policy -> !policy.startsOn().isAfter(on))
                .findFirst()
                .orElseGet(() -> versions.firstEntry().getValue());
    }

    @Override
    public Optional<OpeningPolicy> version(int number) {
        return Optional.ofNullable(versions.get(number));
    }

    @Override
    public List<OpeningPolicy> versions() {
        List<OpeningPolicy> all = new ArrayList<>(versions.values());
        all.sort(Comparator.comparingInt(OpeningPolicy::version).reversed());
        return all;
    }

    @Override
    public void add(OpeningPolicy next) {
        if (versions.putIfAbsent(next.version(), next) != null) {
            throw new Stale(next.version() - 1L, versions.lastKey());
        }
    }
}
