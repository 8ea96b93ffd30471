package org.kedang.profiles.domain;

/**
 * All rules of the firm as they stand together at one moment.
 *
 * @param opening how a file is opened
 * @param changing how data of filed customers change
 * @param triggers which changes make tasks
 * @param stages between which stages of business customers move
 * @param dictionary which fields there are
 */
public record FirmRules(
        OpeningPolicy opening,
        ChangePolicy changing,
        TriggerPolicy triggers,
        StagePolicy stages,
        Dictionary dictionary) {

    /** Number of the version of one of them. */
    public int version(RuleSet set) {
        return switch (set) {
            case OPENING -> opening.version();
            case CHANGING -> changing.version();
            case TRIGGERS -> triggers.version();
            case STAGES -> stages.version();
            case DICTIONARY -> dictionary.version();
        };
    }
}
