package org.kedang.profiles.domain;

import org.kedang.kit.domain.Rule;

/** What the regulation refuses on the way of a change request 档案变更申请 (F03) and its evidence. */
public enum ChangeRule implements Rule {
    /** the file says something else by now than when the change was asked: number of fields */
    CHANGE_STALE("002 §5.5"),
    /** one stale field: what it said when asked, what it says now */
    CHANGE_STALE_FIELD("002 §5.5"),
    /** an earlier request for the same field is not decided yet: who asked, when */
    CHANGE_EARLIER_WAITS("002 §5.2"),
    /** notes are written directly and need no request */
    CHANGE_NOTE_FIELD("002 §5.5"),
    /** the stage of business moves by dated transitions */
    CHANGE_STAGE_FIELD("004 一.1"),
    /** the day from which the change holds lies before today or too far ahead: first and last possible day */
    CHANGE_EFFECTIVE_DATE("002 §5.2"),
    /** the chain needs a role nobody but the requester holds: the role */
    CHANGE_NOBODY_DECIDES("002 §5.2"),
    /** only who asked may revise or withdraw */
    CHANGE_NOT_REQUESTER("002 §5.2"),
    /** the request is in a state that does not allow this */
    CHANGE_WRONG_STATE("002 §5.2"),
    /** a change is applied only after its necessity was checked */
    CHANGE_NOT_CHECKED("002 §5.2"),
    /** the next step is to apply the change, not to check it */
    CHANGE_NOT_TO_CHECK("002 §5.2"),
    /** a text is longer than it may be: length, most */
    CHANGE_TEXT_TOO_LONG("002 §5.2"),
    /** fields of several chains cannot stand in one request */
    CHANGE_SEVERAL_CHAINS("002 §3.4"),
    /** a renaming without all its papers goes back 材料不齐: how many are missing */
    RENAMING_PAPERS_MISSING("003-M 三"),
    /** one missing paper: its kind */
    RENAMING_PAPER_MISSING("003-M 三"),
    /** one of several papers is missing: their kinds */
    RENAMING_ONE_PAPER_MISSING("003-M 三"),
    /** a renaming names the new name */
    RENAMING_NAME_MISSING("003-M 三"),
    /** the day of a renaming lies too far back or ahead: first and last possible day */
    RENAMING_DATE("003-M 三"),
    /** a renaming asks for the name and nothing else */
    RENAMING_ONLY_NAME("003-M 三"),
    /** a new name is asked by a renaming with its papers; a name that was mistyped is corrected with the licence */
    NAME_BY_RENAMING("003-M 三"),
    /** only PDF, PNG and JPEG are taken: file name */
    EVIDENCE_TYPE("000 附件上传规范"),
    /** the paper is larger than it may be: megabytes */
    EVIDENCE_TOO_LARGE("000 附件上传规范"),
    /** the paper is empty */
    EVIDENCE_EMPTY("000 附件上传规范"),
    /** more papers than one request may have: most */
    EVIDENCE_TOO_MANY("000 附件上传规范"),
    /** a named paper does not exist, or belongs to another customer or person */
    EVIDENCE_UNKNOWN("000 附件上传规范"),
    /** the stored paper is not what was uploaded */
    EVIDENCE_DAMAGED("000 附件上传规范");

    private final String clause;

    ChangeRule(String clause) {
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
