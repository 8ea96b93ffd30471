package org.kedang.profiles.usecase;

import jakarta.annotation.Priority;
import jakarta.decorator.Decorator;
import jakarta.decorator.Delegate;
import jakarta.enterprise.inject.Any;
import jakarta.inject.Inject;
import jakarta.interceptor.Interceptor;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.kedang.profiles.domain.Dictionary;
import org.kedang.profiles.domain.FirmWord;
import org.kedang.profiles.domain.Labels;
import org.kedang.profiles.domain.Term;
import org.kedang.profiles.spi.Dictionaries;
import org.kedang.profiles.spi.FirmProfiles;
import org.kedang.profiles.spi.Policies;

/**
 * Whoever fills, reads, prints or exports by the dictionary of a day reads its labels in the word the firm had for its
 * customers on that day (C31). Versions asked for by number, the newest one and the list of all are left as they are written:
 * from them the next version is made, and two of them are compared.
 */
@Decorator
@Priority(Interceptor.Priority.APPLICATION)
public class DictionaryInFirmWords implements Dictionaries {
    private final Dictionaries plain;
    private final Policies policies;
    private final FirmProfiles profiles;
    private final Map<Integer, Said> known = new ConcurrentHashMap<>();

    private record Said(Dictionary plain, Labels word, Dictionary said) {}

    @Inject
    public DictionaryInFirmWords(@Delegate @Any Dictionaries plain, Policies policies, FirmProfiles profiles) {
        this.plain = plain;
        this.policies = policies;
        this.profiles = profiles;
    }

    @Override
    public Dictionary active(LocalDate on) {
        Dictionary written = plain.active(on);
        Labels word = policies.active(on).terms().word(Term.CUSTOMER).orElse(Labels.NONE);
        if (word.blank()) {
            return written;
        }
        Said last = known.get(written.version());
        if (last == null || last.plain() != written || !last.word().equals(word)) {
            last = new Said(written, word, new FirmWord(word).in(written, shipped()));
            known.put(written.version(), last);
        }
        return last.said();
    }

    private Set<Labels> shipped() {
        Set<Labels> labels = new HashSet<>();
        int number = 1;
        Optional<Dictionary> version = shipped(number);
        while (version.isPresent()) {
            labels.addAll(FirmWord.labels(version.get().groups(), version.get().allFields()));
            version = shipped(++number);
        }
        profiles.all()
                .forEach(profile -> labels.addAll(FirmWord.labels(
                        profile.fields().groups(), profile.fields().fields())));
        labels.remove(Labels.NONE);
        return labels;
    }

    private Optional<Dictionary> shipped(int number) {
        return plain.version(number).filter(known -> known.version() == number && known.shipped());
    }

    @Override
    public Optional<Dictionary> version(int number) {
        return plain.version(number);
    }

    @Override
    public Dictionary latest() {
        return plain.latest();
    }

    @Override
    public List<Dictionary> versions() {
        return plain.versions();
    }

    @Override
    public void add(Dictionary next) {
        plain.add(next);
    }
}
