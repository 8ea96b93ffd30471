package org.kedang.profiles.spi;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import org.kedang.kit.usecase.Stale;
import org.kedang.profiles.domain.TriggerPolicy;

/** Versions of the trigger policy for tests. */
public final class InMemoryTriggerPolicies implements TriggerPolicies {
    private final TreeMap<Integer, TriggerPolicy> versions = new TreeMap<>();

    public InMemoryTriggerPolicies(TriggerPolicy first) {
        versions.put(first.version(), first);
    }

    @Override
    public TriggerPolicy active(LocalDate on) {
        return versions().stream()
                .filter(policy -> !policy.startsOn().isAfter(on))
                .findFirst()
                .orElseGet(() -> versions.firstEntry().getValue());
    }

    @Override
    public Optional<TriggerPolicy> version(int number) {
        return Optional.ofNullable(versions.get(number));
    }

    @Override
    public List<TriggerPolicy> versions() {
        List<TriggerPolicy> all = new ArrayList<>(versions.values());
        all.sort(Comparator.comparingInt(TriggerPolicy::version).reversed());
        return all;
    }

    @Override
    public void add(TriggerPolicy next) {
        if (versions.putIfAbsent(next.version(), next) != null) {
            throw new Stale(next.version() - 1L, versions.lastKey());
        }
    }
}
