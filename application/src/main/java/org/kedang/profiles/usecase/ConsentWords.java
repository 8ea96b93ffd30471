package org.kedang.profiles.usecase;

import org.kedang.profiles.domain.Consent;

/** A consent in the words of an audit entry. */
final class ConsentWords {
    private ConsentWords() {}

    static String of(Consent consent) {
        return consent.person() + " · " + consent.givenOn() + " · "
                + String.join(" ", consent.purposes().keySet()) + " · " + consent.paper();
    }
}
