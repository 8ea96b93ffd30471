package org.kedang.profiles.domain;

import org.kedang.kit.domain.Rule;

/** What the regulation refuses on the way from the registration form to the file and at the file itself. */
public enum FileRule implements Rule {
    /** the customer has a file already: number, name, owner */
    CUSTOMER_EXISTS("003-L §2.1"),
    /** the customer is being registered by somebody already: name, author */
    BEING_REGISTERED("003-K step 5"),
    /** somebody else has filed the same customer in this moment: number, name */
    FILED_MEANWHILE("003-L §2.1"),
    /** perhaps the same as a filed customer; somebody has to say why it is another one: number, name, owner */
    MAYBE_EXISTS("003-K step 5"),
    /** somebody tries telephone after telephone: how many an hour, minutes to wait */
    TOO_MANY_CHECKS("000 保密"),
    /** the form is in a state that does not allow this */
    WRONG_STATE("002 §5.1"),
    /** only the author may change or withdraw his form */
    NOT_AUTHOR("002 §2.1"),
    /** a form goes back only with a question */
    QUESTION_MISSING("002 §3.2"),
    /** nobody at the customer confirmed the data */
    VERIFICATION_MISSING("002 §3.2"),
    /** the customer cannot have confirmed in the future */
    VERIFICATION_DATE("002 §3.2"),
    /** nobody may verify his own form */
    OWN_FORM("002 §3.2"),
    /** a change after filing needs a reviewed change request: field */
    CHANGE_NEEDS_REQUEST("002 §5.5"),
    /** every change says why */
    REASON_MISSING("003-S §三2b"),
    /** the file is at that stage already */
    SAME_STAGE("004 一.1"),
    /** the regulation knows no such move: from, to */
    STAGE_NOT_ALLOWED("004 一.1"),
    /** a dated transition lies before the last one, or in the future: date */
    STAGE_DATE("004 一.1"),
    /** only a provisional file becomes a full one */
    NOT_PROVISIONAL("003-L"),
    /** nothing is different from what the file says */
    NOTHING_CHANGED("003-S §三2b"),
    /** the file is sealed */
    FILE_SEALED("002 §4.4"),
    /** a masked value is shown only for a stated purpose */
    PURPOSE_MISSING("000 保密"),
    /** the file has no version that old: day of the first */
    NOT_OPENED_YET("000"),
    /** nobody knows what a file will say */
    MOMENT_AHEAD("000"),
    /** the file has no such version: number */
    NO_SUCH_VERSION("000"),
    /** the field is not masked or does not exist */
    NOT_MASKED("000 保密"),
    /** papers the policy asks for are not there: their names */
    PAPERS_MISSING("003-M 一.1"),
    /** papers were not accepted: their names */
    PAPERS_NOT_ACCEPTED("003-M 二"),
    /** the policy asks for no such paper: its code */
    PAPER_UNKNOWN("003-M 一.1"),
    /** a form takes no more papers: how many */
    TOO_MANY_PAPERS("003-M 一.1"),
    /** the department head has not rated value and risk */
    RATING_MISSING("003-E 1"),
    /** a rating names the data it rests on */
    RATING_BASIS_MISSING("003-H 二.2"),
    /** the policy in force lets another role rate customers */
    RATING_NOT_YOURS("003-E 1"),
    /** nobody rates the customer he answers for himself */
    RATING_OWN_CUSTOMER("003-E 1"),
    /** the card does not show the number yet */
    NUMBER_NOT_WRITTEN("003-A 4"),
    /** the stage that waits is none of the chain the form was handed in under: its word */
    STAGE_UNKNOWN("002 §5.1"),
    /** the number on the card is another one; which one is right is read in the register */
    NUMBER_DIFFERS("003-A 4"),
    /** he is known already, yet none was found: somebody says where he looked */
    KNOWN_NOT_FOUND("003-I 1"),
    /** nobody in the firm could decide a stage: its name */
    OPENING_NOBODY_DECIDES("002 §5.1"),
    /** a contact needs a name */
    CONTACT_NAME_MISSING("003-R 一"),
    /** a contact needs a phone */
    CONTACT_PHONE_MISSING("003-R 一"),
    /** an expected amount is a sum of money: from 0, with two places */
    EXPECTED_AMOUNT("003-R 一"),
    /** the contact has been made into a form already */
    CONTACT_CONVERTED("003-R 一"),
    /** guests of a group and people with a name and a phone only stay in the contact book */
    CONTACT_GETS_NO_FILE("003-I 4"),
    /** the named handler does not exist or has left */
    NO_SUCH_HANDLER("000 录入");

    private final String clause;

    FileRule(String clause) {
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
