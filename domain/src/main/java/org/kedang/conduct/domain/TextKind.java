package org.kedang.conduct.domain;

/** Which text of the firm's confidentiality work. */
public enum TextKind {
    /** 保密协议 (F25): signed by everybody before any content opens */
    AGREEMENT,
    /** 保密操作指南: read by everybody, signed by nobody */
    GUIDE
}
