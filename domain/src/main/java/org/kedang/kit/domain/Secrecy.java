package org.kedang.kit.domain;

/** 保密等级 of a file, document or field (000; 003-D 2). Ordered: each level closes more than the one before. */
public enum Secrecy {
    /** 公开 */
    PUBLIC,
    /** 内部 */
    INTERNAL,
    /** 机密 */
    CONFIDENTIAL
}
