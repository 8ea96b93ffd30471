package org.kedang.profiles.spi;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import org.kedang.kit.usecase.Stale;
import org.kedang.profiles.domain.ChangePolicy;

/** Versions of the change policy for tests. */
public final class InMemoryChangePolicies implements ChangePolicies {
    private final TreeMap<Integer, ChangePolicy> versions = new TreeMap<>();

    public InMemoryChangePolicies(ChangePolicy first) {
        versions.put(first.version(), first);
    }

    @Override
    public ChangePolicy active(LocalDate on) {
        return versions().stream()
                .filter(policy -> !policy.startsOn().isAfter(on))
                .findFirst()
                .orElseGet(() -> versions.firstEntry().getValue());
    }

    @Override
    public Optional<ChangePolicy> version(int number) {
        return Optional.ofNullable(versions.get(number));
    }

    @Override
    public List<ChangePolicy> versions() {
        List<ChangePolicy> all = new ArrayList<>(versions.values());
        all.sort(Comparator.comparingInt(ChangePolicy::version).reversed());
        return all;
    }

    @Override
    public void add(ChangePolicy next) {
        if (versions.putIfAbsent(next.version(), next) != null) {
            throw new Stale(next.version() - 1L, versions.lastKey());
        }
    }
}
