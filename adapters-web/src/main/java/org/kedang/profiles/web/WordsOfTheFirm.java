package org.kedang.profiles.web;

import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.servlet.ServletContextEvent;
import jakarta.servlet.ServletContextListener;
import jakarta.servlet.annotation.WebListener;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.jspecify.annotations.Nullable;
import org.kedang.portal.text.HouseWords;
import org.kedang.profiles.api.Vocabulary;
import org.kedang.profiles.domain.Term;

/**
 * Gives the portal the firm's own word for its customers, from the policy in force. Asked a few times a minute at most; while
 * the data base is away the word last known stays, so that even the page that says so can be shown.
 */
@WebListener
public class WordsOfTheFirm implements ServletContextListener {
    private static final Logger LOG = Logger.getLogger(WordsOfTheFirm.class.getName());
    private static final long FRESH = TimeUnit.SECONDS.toNanos(5);

    @Inject
    @SuppressWarnings("NullAway.Init")
    Instance<Vocabulary> vocabulary;

    private final Map<Locale, Known> known = new ConcurrentHashMap<>();

    private record Known(Optional<String> word, long at) {}

    @Override
    public void contextInitialized(ServletContextEvent started) {
        Vocabulary words = vocabulary.get();
        HouseWords.from(reader -> word(words, reader));
    }

    private Optional<String> word(Vocabulary words, Locale reader) {
        Known last = known.get(reader);
        if (last != null && System.nanoTime() - last.at() < FRESH) {
            return last.word();
        }
        Known now = new Known(asked(words, reader, last), System.nanoTime());
        known.put(reader, now);
        return now.word();
    }

    private static Optional<String> asked(Vocabulary words, Locale reader, @Nullable Known last) {
        try {
            return words.word(Term.CUSTOMER, reader);
        } catch (RuntimeException away) {
            LOG.log(Level.FINE, "the firm's words cannot be read now", away);
            return last == null ? Optional.empty() : last.word();
        }
    }
}
