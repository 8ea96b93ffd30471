package org.kedang.profiles.domain;

import org.kedang.kit.domain.Rule;

/** What is refused about sensitive personal data (C19). Each constant is a message key {@code profiles.CONSTANT}. */
public enum ConsentRule implements Rule {
    /** sensitive data is personal, masked, never searched nor demanded, its purpose at most 200 characters: field */
    SENSITIVE_FIELD_FORM("PIPL 28"),
    /** sensitive data is collected for a stated purpose only: field */
    SENSITIVE_PURPOSE_MISSING("PIPL 28"),
    /** nobody has consented that this is kept; a consent with its paper is to be recorded first */
    CONSENT_MISSING("PIPL 29"),
    /** a consent names who gave it */
    CONSENT_PERSON_MISSING("PIPL 29"),
    /** a consent, or its withdrawal, lies in the future, or the withdrawal before the consent: date */
    CONSENT_DATE("PIPL 14"),
    /** a consent names sensitive fields that are switched on: field */
    CONSENT_FIELD("PIPL 14"),
    /** a consent names at least one field */
    CONSENT_FIELDS_MISSING("PIPL 14"),
    /** the paper that proves the consent is not there, or is one of another customer */
    CONSENT_PAPER_MISSING("PIPL 29"),
    /** the paper was erased after the consent had been taken back */
    CONSENT_PAPER_ERASED("PIPL 47"),
    /** a withdrawal says why, in at most 500 characters */
    CONSENT_REASON_MISSING("PIPL 15"),
    /** the consent has been withdrawn already: date */
    CONSENT_WITHDRAWN("PIPL 15"),
    /** nothing is kept without consent */
    NOTHING_TO_REMOVE("PIPL 47");

    private final String clause;

    ConsentRule(String clause) {
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
