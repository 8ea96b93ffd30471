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
    /** A request is sent back to a step that was decided before the waiting one. */
    NOT_EARLIER("002 §3.2"),
    /** A step that several people must approve is not handed to one. */
    TRANSFER_OF_MANY("002 §5.2"),
    /** Nobody is asked to decide his own request. {0} is who it was. */
    OWN_REQUEST_BY_ANOTHER("002 §5.2"),
    /** Who has decided, or holds the step, is not asked once more. {0} is who it was. */
    ASKED_ALREADY("002 §5.2"),
    /** Who is to decide must be working here and be allowed to decide. {0} is who it was. */
    CANNOT_DECIDE("002 §5.2"),
    /** Who reads along must be working here and have an inbox. {0} is who it was. */
    CANNOT_READ(""),
    /** Nobody has this employee number. {0} is the number. */
    NOBODY_NAMED(""),
    /** Only the requester urges. */
    NOT_REQUESTER_TO_URGE(""),
    /** A request is urged at most every four hours. {0} is how many minutes are left. */
    URGED_LATELY(""),
    /** A deputy acts for a span of at most 92 days that begins today or later. */
    DEPUTY_DAYS("002 §5.2"),
    /** Nobody is his own deputy. */
    OWN_DEPUTY("002 §5.2"),
    /** A person has one deputy at a time. {0} to {1} is taken. */
    DEPUTY_TAKEN("002 §5.2"),
    /** Only who is stood in for ends it. */
    NOT_YOUR_DEPUTY("002 §5.2"),
    /** Several are decided together only when they are picked. */
    NOTHING_PICKED(""),
    /** {0} is the most that are decided together. */
    TOO_MANY_PICKED(""),
    /** A step of a meeting is decided by votes, not by one person. */
    MEETING_DECIDES("003-R 六"),
    /** There is no meeting to vote in. */
    NO_MEETING("003-R 六"),
    /** The chair calls the meeting before anybody votes. */
    NOT_CONVENED("003-R 六"),
    /** A meeting is called to a place at a time that is not over. */
    MEETING_WHEN("003-R 六"),
    /** Too few members have voted to close the meeting: {0} of at least {1}. */
    MEETING_QUORUM("003-R 六"),
    /** A member votes once; who has a vote of his own does not vote for another besides. */
    VOTED_ALREADY("003-R 六"),
    /** A meeting closes only with its minutes and what was resolved. */
    MINUTES_MISSING("003-R 六"),
    /** Minutes are a PDF, PNG or JPEG. {0} is what it was called. */
    MINUTES_TYPE("003-R 六"),
    /** Minutes have at most {0} MB. */
    MINUTES_TOO_LARGE("003-R 六"),
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
