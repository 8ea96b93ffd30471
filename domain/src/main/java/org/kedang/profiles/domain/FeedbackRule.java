package org.kedang.profiles.domain;

import org.kedang.kit.domain.Rule;

/** What is refused about feedback from other departments. Each constant is a message key {@code profiles.CONSTANT}. */
public enum FeedbackRule implements Rule {
    /** a feedback says something, in at most so many characters: how many */
    FEEDBACK_TEXT("001 一.1"),
    /** a feedback says what it is about */
    FEEDBACK_KIND("001 一.1"),
    /** a feedback is of a day that has come: date */
    FEEDBACK_DATE("001 一.1"),
    /** who answers for the customer writes it into the file himself */
    FEEDBACK_OWN_CUSTOMER("001 一.1"),
    /** so many feedbacks of one person wait for the owner already: how many */
    FEEDBACK_TOO_MANY("001 一.1"),
    /** it was taken into the file, or set aside, already: date */
    FEEDBACK_SETTLED("001 一.1"),
    /** who sets a feedback aside says why, in at most so many characters: how many */
    FEEDBACK_WORD("001 一.1"),
    /** the firm's dictionary has no field for what customers say */
    FEEDBACK_NO_FIELD("001 一.1");

    private final String clause;

    FeedbackRule(String clause) {
        this.clause = clause;
    }

    @Override
    public String context() {
        return "profiles";
    }

    @Override
    public String clause() {
        return clause;
    }
}
