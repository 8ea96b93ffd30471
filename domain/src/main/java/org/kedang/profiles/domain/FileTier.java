package org.kedang.profiles.domain;

/** How much of a file a customer has (C26). */
public enum FileTier {
    /** 通讯录 only: name and phone (003-R 一, F29). */
    CONTACT,
    /** 临时档案: registered, papers or fields missing. */
    PROVISIONAL,
    /** 正式档案. */
    FULL
}
