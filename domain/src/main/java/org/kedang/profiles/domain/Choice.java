package org.kedang.profiles.domain;

import java.util.List;

/**
 * One of the answers a choice field allows.
 *
 * @param code what is stored: a letter, then letters, digits or underscores
 * @param alsoCalled further words by which an answer that was typed is recognised
 */
public record Choice(String code, Labels labels, List<String> alsoCalled) {
    public Choice {
        if (!code.matches("[A-Za-z0-9][A-Za-z0-9_]{0,39}")) {
            throw new IllegalArgumentException("bad choice code " + code);
        }
        alsoCalled = List.copyOf(alsoCalled);
    }

    /** An answer known by its labels alone. */
    public Choice(String code, Labels labels) {
        this(code, labels, List.of());
    }
}
