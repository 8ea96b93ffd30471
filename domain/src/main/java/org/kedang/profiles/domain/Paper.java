package org.kedang.profiles.domain;

/**
 * A paper the firm asks of a customer whose file is opened (F21; 003-M 一.1).
 *
 * @param code unique in the policy, for example {@code licence}
 * @param neededAt from when on it must be there
 * @param clause clause of the regulation
 * @param applies whose forms it is asked of: a person has no licence
 */
public record Paper(String code, Labels name, NeededAt neededAt, String clause, Applies applies) {

    /** From when on a paper must be there. */
    public enum NeededAt {
        /** the form cannot be handed in without it (001 三.2) */
        SUBMISSION,
        /** the stage that accepts the papers cannot agree without it (003-M 一) */
        ACCEPTANCE,
        /** welcome, never asked (003-M 一.1) */
        NEVER
    }

    public Paper {
        if (!code.matches("[a-z][A-Za-z0-9]{1,39}") || name.blank()) {
            throw new IllegalArgumentException("bad paper " + code);
        }
    }
}
