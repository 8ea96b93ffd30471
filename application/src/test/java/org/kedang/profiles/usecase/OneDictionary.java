package org.kedang.profiles.usecase;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.kedang.profiles.domain.Dictionary;
import org.kedang.profiles.spi.Dictionaries;

/** One version of the dictionary for every day. */
final class OneDictionary implements Dictionaries {
    private final Dictionary dictionary = FileFixtures.dictionary();

    @Override
    public Dictionary active(LocalDate on) {
        return dictionary;
    }

    @Override
    public Optional<Dictionary> version(int number) {
        return Optional.of(dictionary);
    }

    @Override
    public Dictionary latest() {
        return dictionary;
    }

    @Override
    public List<Dictionary> versions() {
        return List.of(dictionary);
    }

    @Override
    public void add(Dictionary next) {
        throw new UnsupportedOperationException();
    }
}
