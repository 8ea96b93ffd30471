package org.kedang.profiles.domain;

import org.kedang.kit.domain.Rule;

/** What the regulation refuses about the triggers of changes 变更触发机制 and the tasks they make. */
public enum TriggerRule implements Rule {
    /** a trigger without a field or a task, or with days outside 1 to 60: its code */
    TRIGGER_WRONG("000 变更触发机制"),
    /** the task is done already */
    TASK_DONE("000 变更触发机制"),
    /** who has done a task says what he did */
    TASK_NOTE_MISSING("000 变更触发机制"),
    /** the note is longer than it may be: length, most */
    TASK_NOTE_TOO_LONG("000 变更触发机制"),
    /** the task is somebody else's */
    TASK_NOT_YOURS("000 变更触发机制");

    private final String clause;

    TriggerRule(String clause) {
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
