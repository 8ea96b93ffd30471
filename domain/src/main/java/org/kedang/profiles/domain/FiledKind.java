package org.kedang.profiles.domain;

/** What has been laid into a file, as its catalogue tells it (001 二; F22). */
public enum FiledKind {
    /** 登记表: the form the file was opened with (F01) */
    FORM,
    /** 导入: an imported file was opened without a form */
    IMPORT,
    /** a paper that came with the form */
    FORM_PAPER,
    /** 修改申请表: a request the file says (F03) */
    CHANGE,
    /** 更名通知: a renaming the file says (F20) */
    RENAMING,
    /** a paper that proves a change or a renaming */
    CHANGE_PAPER,
    /** 同意书: somebody's consent to keep what is sensitive about him */
    CONSENT
}
