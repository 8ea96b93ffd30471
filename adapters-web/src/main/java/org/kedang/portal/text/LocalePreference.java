package org.kedang.portal.text;

import jakarta.enterprise.context.SessionScoped;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The language of one session: what the person chose or keeps in his account, else what the browser asks for. */
@Named
@SessionScoped
public class LocalePreference implements Serializable {
    private static final long serialVersionUID = 1L;

    private @Nullable Locale chosen;

    /** One line of the chooser: tag and the language's own name. */
    public record Choice(String value, String label) {}

    /** The chosen language, or the first of the browser's wishes the product speaks. */
    public Locale localeFor(java.util.Enumeration<Locale> wishes) {
        return chosen == null ? Languages.ofBrowser(wishes) : chosen;
    }

    /** Takes a language for the rest of the session; called at sign-in with the account's preference and by the choosers. */
    public void choose(@Nullable String tag) {
        chosen = Languages.ofTag(tag);
    }

    /** The languages by their own names, for a select. */
    public List<Choice> choices() {
        return Languages.ALL.stream()
                .map(language -> new Choice(
                        language.toLanguageTag(), Messages.in(language).get("portal.language.name")))
                .toList();
    }

    public List<Choice> getChoices() {
        return choices();
    }
}
