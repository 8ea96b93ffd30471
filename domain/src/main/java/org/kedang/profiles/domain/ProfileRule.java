package org.kedang.profiles.domain;

import org.kedang.kit.domain.Rule;

/** The rules of the customer files that can refuse something. Each constant is a message key {@code profiles.CONSTANT}. */
public enum ProfileRule implements Rule {
    // what is typed into a field
    FIELDS_WRONG("000 02 录入格式标准化"),
    FIELD_UNKNOWN("000 02 录入格式标准化"),
    FIELD_SWITCHED_OFF("PIPL 28"),
    FIELD_REQUIRED("002 §3.1"),
    FIELD_TOO_LONG("000 02 录入格式标准化"),
    FIELD_CONTROL_CHARACTER("000 02 录入格式标准化"),
    FIELD_PATTERN("000 02 录入格式标准化"),
    FIELD_NOT_A_NUMBER("000 02 录入格式标准化"),
    FIELD_TOO_SMALL("000 02 录入格式标准化"),
    FIELD_TOO_LARGE("000 02 录入格式标准化"),
    FIELD_TOO_PRECISE("000 02 录入格式标准化"),
    FIELD_NOT_A_DATE("000 02 录入格式标准化"),
    FIELD_DATE_OUT_OF_RANGE("000 02 录入格式标准化"),
    FIELD_NOT_YES_OR_NO("000 02 录入格式标准化"),
    FIELD_NOT_A_CHOICE("000 02 录入格式标准化"),
    FIELD_NOT_A_PHONE("000 02 录入格式标准化"),
    PHONE_AREA_CODE_MISSING("003-A 电话必须注明区号"),
    PHONE_SPECIAL_CHARACTER("000 02 录入格式标准化"),
    FIELD_NOT_AN_EMAIL("000 02 录入格式标准化"),
    CREDIT_CODE_FORM("GB 32100"),
    CREDIT_CODE_CHECK_DIGIT("GB 32100"),
    FIELD_NOT_A_DIVISION("GB/T 2260"),
    FIELD_NOT_A_POSTCODE("000 02 录入格式标准化"),
    ID_NUMBER_FORM("GB 11643"),
    ID_NUMBER_CHECK_DIGIT("GB 11643"),
    FIELD_NOT_AN_ACCOUNT("000 02 录入格式标准化"),
    FIELD_NOT_A_URL("000 02 录入格式标准化"),
    TOO_MANY_ROWS("000 02 录入格式标准化"),
    GROUP_NOT_REPEATED("000 02 录入格式标准化"),

    // the dictionary itself
    FIELD_CODE_FORM("000 02 字段字典"),
    FIELD_CODE_TAKEN("000 02 字段字典"),
    FIELD_CODE_REUSED("000 02 字段字典"),
    FIELD_LABEL_MISSING("000 02 字段字典"),
    FIELD_CHOICES_WRONG("000 02 字段字典"),
    FIELD_CHOICE_DROPPED("000 02 字段字典"),
    FIELD_CATEGORY_WRONG("001 二"),
    FIELD_GROUP_UNKNOWN("000 02 字段字典"),
    GROUP_ROWS("000 02 字段字典"),
    FIELD_TYPE_FIXED("000 02 字段字典"),
    FIELD_GROUP_FIXED("000 02 字段字典"),
    CORE_FIELD("000 02 字段字典"),
    DICTIONARY_STARTS_TOO_EARLY("000 02 字段字典"),
    DICTIONARY_NOTE_MISSING("000 02 字段字典"),

    // numbers and policies
    CODE_RULE_WRONG("003-A 系统根据内定的编码规则"),
    CUSTOMER_NUMBER_FORM("003-C §三1a"),
    POLICY_WRONG("002 §5.1"),
    POLICY_STARTS_TOO_EARLY("002 §5.1"),
    POLICY_NOTE_MISSING("002 §5.1"),
    POLICY_UNCHANGED("002 §5.1"),
    POLICY_FRESHNESS("002 §3.3"),
    POLICY_NOBODY_DECIDES("002 §5.1"),
    POLICY_NOBODY_VERIFIES("002 §3.2"),
    CHAIN_NAME_TWICE("002 §5.1"),
    CHAIN_DUTY_TWICE("002 §5.1"),
    CHAIN_DUTY_OF_MANY("002 §5.1"),
    CHAIN_MEETING_DUTY("003-R 六"),
    MEETING_NOBODY_NAMED("003-R 六"),
    CHAIN_DUTIES_TOGETHER("002 §5.1"),
    CHAIN_DUTY_ORDER("002 §5.1"),
    /** the last stage of a change chain is one person's, who applies the change: the stage */
    CHAIN_APPLIES_ALONE("002 §5.2"),
    /** the last change chain is for all that have no other: the chain */
    CHAIN_LAST_FOR_ALL("002 §5.2"),
    /** how far ahead a change may be dated: the most days */
    POLICY_FARTHEST("002 §5.2"),

    // a change of the rules is itself asked and approved
    /** nobody but who asks could approve: the role */
    RULES_NOBODY_APPROVES("002 §5.1"),
    /** another version came meanwhile: which rules, its number */
    RULES_STALE("002 §5.1"),
    /** only who asked may mend it or take it back */
    RULES_NOT_REQUESTER("002 §5.1"),
    /** the request is in a state that does not allow this */
    RULES_WRONG_STATE("002 §5.1"),
    /** a returned request is mended with rules of the same kind */
    RULES_OTHER_KIND("002 §5.1");

    private final String clause;

    ProfileRule(String clause) {
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
