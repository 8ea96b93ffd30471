package org.kedang.borrowing.domain;

/** What a file is borrowed for 借阅用途 (F17, F18). */
public enum LoanPurpose {
    /** 投标参考 */
    TENDER,
    /** 拜访客户 */
    VISIT,
    /** 售后服务 */
    SERVICE,
    /** 合同与回款 */
    CONTRACT,
    /** 信用评审 */
    CREDIT,
    /** 审计检查 */
    AUDIT,
    /** 工作交接 */
    HANDOVER,
    /** 其他 */
    OTHER
}
