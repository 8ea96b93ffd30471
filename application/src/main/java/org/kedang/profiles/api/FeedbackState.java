package org.kedang.profiles.api;

import org.kedang.profiles.domain.CustomerFeedback;

/** What has become of a feedback. */
public enum FeedbackState {
    /** 待处理 */
    WAITING,
    /** 已采纳 */
    TAKEN,
    /** 未采纳 */
    SET_ASIDE;

    public static FeedbackState of(CustomerFeedback feedback) {
        return feedback.settlement()
                .map(settled -> settled.taken() ? TAKEN : SET_ASIDE)
                .orElse(WAITING);
    }
}
