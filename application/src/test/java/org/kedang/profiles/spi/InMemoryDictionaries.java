package org.kedang.profiles.spi;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import org.kedang.kit.usecase.Stale;
import org.kedang.profiles.domain.Dictionary;

/** Dictionary versions for tests. */
public final class InMemoryDictionaries implements Dictionaries {
    private final TreeMap<Integer, Dictionary> versions = new TreeMap<>();

    public InMemoryDictionaries(Dictionary first) {
        versions.put(first.version(), first);
    }

    @Override
    public Dictionary active(LocalDate on) {
        return versions().stream()
                .filter(dictionary -> !dictionary.startsOn().isAfter(on))
                .findFirst()
                .orElseGet(() -> versions.firstEntry().getValue());
    }

    @Override
    public Optional<Dictionary> version(int number) {
        return Optional.ofNullable(versions.get(number));
    }

    @Override
    public Dictionary latest() {
        return versions.lastEntry().getValue();
    }

    @Override
    public List<Dictionary> versions() {
        List<Dictionary> all = new ArrayList<>(versions.values());
        all.sort(Comparator.comparingInt(Dictionary::version).reversed());
        return all;
    }

    @Override
    public void add(Dictionary next) {
        if (versions.putIfAbsent(next.version(), next) != null) {
            throw new Stale(next.version() - 1L, versions.lastKey());
        }
    }
}
