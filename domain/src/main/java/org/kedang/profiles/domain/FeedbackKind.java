package org.kedang.profiles.domain;

/** What a feedback of a customer is about (001 一.1). */
public enum FeedbackKind {
    /** 表扬 */
    PRAISE,
    /** 抱怨、意见; a formal complaint goes its own way */
    COMPLAINT,
    /** 需求 */
    NEED,
    /** 其他 */
    OTHER
}
