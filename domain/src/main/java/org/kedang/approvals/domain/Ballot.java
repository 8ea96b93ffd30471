package org.kedang.approvals.domain;

import org.kedang.approvals.domain.Decision.Verb;

/** How a member of a meeting votes. */
public enum Ballot {
    /** 赞成. */
    FOR(Verb.VOTED_FOR),
    /** 反对. */
    AGAINST(Verb.VOTED_AGAINST),
    /** 弃权; he is present all the same. */
    ABSTAIN(Verb.ABSTAINED);

    private final Verb verb;

    Ballot(Verb verb) {
        this.verb = verb;
    }

    Verb verb() {
        return verb;
    }
}
