package org.kedang.borrowing.domain;

/** How paper came back 归还状态 (003-C §四4). */
public enum PaperCondition {
    /** 完好 */
    SOUND,
    /** 破损 */
    DAMAGED,
    /** 有涂改 */
    ALTERED,
    /** 缺失 */
    LOST
}
