package org.kedang.profiles.domain;

/** By which way a field of a filed customer may change (C01). */
public enum ApprovalGroup {
    /** 关键: name, credit code, legal person, bank. Account manager and data administrator (002 §5.2). */
    KEY,
    /** 一般: the chain of 002 §5.2, or the short one of 002 §3.4. */
    NORMAL,
    /** 备注: the responsible person writes directly; the version says why. */
    NOTE
}
