package org.kedang.access.domain;

import org.kedang.kit.domain.Rule;

/** The rules by which the access context refuses; the constant is the message key. */
public enum AccessRule implements Rule {
    // need-to-know
    NO_RIGHT("000 §03"),
    OFFICER_SEES_NO_CONTENT("GB/T 22239 8.1.4.2"),
    NOT_OWN_CUSTOMER("001 §四"),
    NOT_OWN_DEPARTMENT("000 §03"),
    SEALED("002 §4.4"),
    ACCESS_NARROWED("000 §03"),
    // letting others into a file
    GRANT_TO_ONESELF("001 §四"),
    GRANT_TO_OFFICER("GB/T 22239 8.1.4.2"),
    GRANT_CATEGORY_CLOSED("001 §二"),
    GRANT_CATEGORY_MISSING(""),
    GRANT_FILES_MISSING(""),
    GRANT_REASON_MISSING("001 §四"),
    GRANT_TERM_WRONG(""),
    GRANT_TOO_LONG(""),
    GRANT_BELOW_SECRECY("000 §03"),
    GRANT_OVER(""),
    // people and roles
    OFFICER_ALONE("GB/T 22239 8.1.4.2"),
    NO_ROLE(""),
    NOT_OWN_ROLES("GB/T 22239 8.1.4.2"),
    LAST_SECURITY_OFFICER(""),
    NUMBER_TAKEN(""),
    NUMBER_MALFORMED(""),
    NAME_MISSING(""),
    EMAIL_MALFORMED(""),
    LOCALE_UNKNOWN(""),
    NOT_EMPLOYED(""),
    ALREADY_LEFT(""),
    BEFORE_LAST_MOVE(""),
    DEPARTMENT_NAME_MISSING(""),
    DEPARTMENT_NAME_TAKEN(""),
    DEPARTMENT_UNDER_ITSELF(""),
    DEPARTMENT_IN_USE(""),
    DEPARTMENT_UNKNOWN(""),
    // sign-in
    WRONG_CREDENTIALS(""),
    TRY_LATER(""),
    PASSWORD_TOO_SHORT(""),
    PASSWORD_TOO_LONG(""),
    PASSWORD_COMMON(""),
    PASSWORD_CONTAINS_NUMBER(""),
    PASSWORD_UNCHANGED(""),
    PASSWORD_WRONG(""),
    LINK_DEAD(""),
    SET_UP_ALREADY(""),
    // tokens
    TOKEN_NAME_MISSING(""),
    TOKEN_SCOPE_EMPTY(""),
    TOKEN_SCOPE_BEYOND_OWN(""),
    TOKEN_EXPIRY_OUT_OF_RANGE(""),
    TOO_MANY_TOKENS("");

    private final String clause;

    AccessRule(String clause) {
        this.clause = clause;
    }

    @Override
    public String context() {
        return "access";
    }

    @Override
    public String clause() {
        return clause;
    }
}
