package org.kedang.profiles.web;

import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.servlet.ServletContextEvent;
import jakarta.servlet.ServletContextListener;
import jakarta.servlet.annotation.WebListener;
import org.kedang.portal.text.HouseWords;
import org.kedang.profiles.api.Vocabulary;
import org.kedang.profiles.domain.Term;

/** Gives the portal the firm's own word for its customers, from the policy in force. */
@WebListener
public class WordsOfTheFirm implements ServletContextListener {
    @Inject
    @SuppressWarnings("NullAway.Init")
    Instance<Vocabulary> vocabulary;

    @Override
    public void contextInitialized(ServletContextEvent started) {
        Vocabulary words = vocabulary.get();
        HouseWords.from(reader -> words.word(Term.CUSTOMER, reader));
    }
}
