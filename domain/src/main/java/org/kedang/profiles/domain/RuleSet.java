package org.kedang.profiles.domain;

/** The rules of the firm that have versions of their own. */
public enum RuleSet {
    /** how a file is opened: chain, numbers, tiers, papers, words */
    OPENING,
    /** how data of filed customers change, and the papers of a renaming */
    CHANGING,
    /** which changes make tasks */
    TRIGGERS,
    /** between which stages of business customers move */
    STAGES,
    /** which fields there are */
    DICTIONARY
}
