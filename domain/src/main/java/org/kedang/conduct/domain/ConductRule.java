package org.kedang.conduct.domain;

import org.kedang.kit.domain.Rule;

/** The rules by which the confidentiality context refuses; the constant is the message key. */
public enum ConductRule implements Rule {
    // the door
    AGREEMENT_NOT_SIGNED("000 保密"),
    QUIZ_NOT_PASSED("000 保密"),
    // texts
    TEXT_TITLE_MISSING(""),
    TEXT_TOO_SHORT(""),
    TEXT_TOO_LONG(""),
    TEXT_UNCHANGED(""),
    PENALTY_MISSING("003-Q 五"),
    STARTS_BEFORE_TODAY(""),
    STARTS_BEFORE_LAST(""),
    // signing
    NOTHING_TO_SIGN(""),
    ALREADY_SIGNED(""),
    NOT_READ_TO_END("003-S 四"),
    TEXT_IS_ANOTHER(""),
    NAME_IS_ANOTHER("003-S 四"),
    DRAWING_MISSING(""),
    DRAWING_MALFORMED(""),
    // quiz
    QUIZ_MALFORMED(""),
    QUIZ_TOO_SHORT(""),
    PASS_MARK_OUT_OF_RANGE(""),
    SIGN_FIRST("000 保密"),
    QUIZ_PASSED_ALREADY(""),
    ATTEMPT_OVER(""),
    ANSWERS_MISSING(""),
    // training
    QUARTER_MALFORMED(""),
    QUARTER_PLANNED_ALREADY(""),
    QUARTER_OVER("000 保密"),
    TOPIC_MISSING(""),
    CASES_MISSING("000 保密"),
    SESSION_NOT_IN_QUARTER(""),
    SESSION_NOT_HELD_YET(""),
    SESSION_PLACE_MISSING(""),
    ATTENDANCE_EMPTY(""),
    ATTENDANCE_UNKNOWN_PERSON("");

    private final String clause;

    ConductRule(String clause) {
        this.clause = clause;
    }

    @Override
    public String context() {
        return "conduct";
    }

    @Override
    public String clause() {
        return clause;
    }
}
