package org.kedang.vigilance.domain;

import org.kedang.kit.domain.Rule;

/** The rules by which the vigilance context refuses; the constant is the message key. */
public enum VigilanceRule implements Rule {
    // alerts
    ALERT_REASON_MISSING("000 §03"),
    ALERT_VERDICT_MISSING(""),
    ALERT_ABOUT_ONESELF("GB/T 22239 8.1.4.2"),
    ALERT_CLOSED(""),
    ALERT_UNCHANGED(""),
    // the rules of alerts
    ALERT_LIMITS_WRONG(""),
    ALERT_NUMBER_WRONG(""),
    ALERT_NIGHT_WRONG(""),
    ALERT_NOTE_MISSING(""),
    ALERT_RULES_UNCHANGED(""),
    // what a page kept somebody from
    BLOCKED_ACT_UNKNOWN(""),
    // reports of misconduct
    REPORT_SUBJECT_MISSING("000 §03"),
    REPORT_TEXT_MISSING("000 §03"),
    REPORT_ACCUSED_UNKNOWN(""),
    REPORT_NOBODY_LEFT(""),
    REPORT_STEP_MISSING(""),
    REPORT_FINDING_MISSING("000 §03"),
    REPORT_CLOSED("");

    private final String clause;

    VigilanceRule(String clause) {
        this.clause = clause;
    }

    @Override
    public String context() {
        return "vigilance";
    }

    @Override
    public String clause() {
        return clause;
    }
}
