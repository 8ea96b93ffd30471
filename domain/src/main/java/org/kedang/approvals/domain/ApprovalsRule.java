package org.kedang.approvals.domain;

import org.kedang.kit.domain.Rule;

/** What the approval core refuses. */
public enum ApprovalsRule implements Rule {
    /** Nobody decides his own request. */
    OWN_REQUEST("002 §5.2"),
    /** Only the role and department of the waiting stage decide. */
    NOT_YOUR_STAGE("002 §5.2"),
    /** A person decides once in a round. */
    ALREADY_DECIDED("002 §5.2"),
    /** Who gives back says what is to be answered. */
    QUESTION_MISSING("002 §3.2"),
    /** Who refuses says why. */
    REASON_MISSING("002 §5.2"),
    /** Nothing happens to an approval that is closed. */
    CLOSED("002 §5.2"),
    /** Only the requester takes a request back. */
    NOT_REQUESTER("002 §5.2"),
    /** One open approval for a subject at a time. */
    ALREADY_OPEN("002 §5.2"),
    /** Comments and questions have at most 1000 characters. {0} is how many it has. */
    NOTE_TOO_LONG(""),
    /** Only who asked, decides or has decided reads an approval. */
    NOT_INVOLVED("");

    private final String clause;

    ApprovalsRule(String clause) {
        this.clause = clause;
    }

    @Override
    public String context() {
        return "approvals";
    }

    @Override
    public String clause() {
        return clause;
    }
}
