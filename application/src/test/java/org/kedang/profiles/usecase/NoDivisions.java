package org.kedang.profiles.usecase;

import java.util.List;
import java.util.Optional;
import org.kedang.profiles.domain.Division;
import org.kedang.profiles.spi.Divisions;

/** A country without divisions. */
final class NoDivisions implements Divisions {
    @Override
    public Optional<Division> find(String code) {
        return Optional.empty();
    }

    @Override
    public List<Division> provinces() {
        return List.of();
    }

    @Override
    public List<Division> children(String code) {
        return List.of();
    }

    @Override
    public List<Division> search(String text, int limit) {
        return List.of();
    }
}
