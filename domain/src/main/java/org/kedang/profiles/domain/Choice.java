package org.kedang.profiles.domain;

/**
 * One of the answers a choice field allows.
 *
 * @param code what is stored: a letter, then letters, digits or underscores
 */
public record Choice(String code, Labels labels) {
    public Choice {
        if (!code.matches("[A-Za-z0-9][A-Za-z0-9_]{0,39}")) {
            throw new IllegalArgumentException("bad choice code " + code);
        }
    }
}
