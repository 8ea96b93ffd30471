package org.kedang.profiles.domain;

/** A word that every firm has its own for (C31). */
public enum Term {
    /** 客户, 会员, 客人, 业主 */
    CUSTOMER,
    /** 客户档案, 客史档案 */
    FILE,
    /** 客户信息登记表, 客户入会登记表 */
    REGISTRATION,
    /** 客户档案卡, 客史档案记录 */
    CARD,
    /** 通讯录 */
    CONTACT_BOOK
}
