package org.kedang.profiles.spi;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import org.kedang.kit.usecase.Stale;
import org.kedang.profiles.domain.StagePolicy;

/** Versions of the stage policy for tests. */
public final class InMemoryStagePolicies implements StagePolicies {
    private final TreeMap<Integer, StagePolicy> versions = new TreeMap<>();

    public InMemoryStagePolicies(StagePolicy first) {
        versions.put(first.version(), first);
    }

    @Override
    public StagePolicy active(LocalDate on) {
        return versions().stream()
                .filter(policy -> !policy.startsOn().isAfter(on))
                .findFirst()
                .orElseGet(() -> versions.firstEntry().getValue());
    }

    @Override
    public Optional<StagePolicy> version(int number) {
        return Optional.ofNullable(versions.get(number));
    }

    @Override
    public List<StagePolicy> versions() {
        List<StagePolicy> all = new ArrayList<>(versions.values());
        all.sort(Comparator.comparingInt(StagePolicy::version).reversed());
        return all;
    }

    @Override
    public void add(StagePolicy next) {
        if (versions.putIfAbsent(next.version(), next) != null) {
            throw new Stale(next.version() - 1L, versions.lastKey());
        }
    }
}
