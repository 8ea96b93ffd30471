package org.kedang.search.api;

/** A column a list of customers can be ordered by. */
public enum SortField {
    /** Best match first; without a text the same as the last change. */
    RELEVANCE,
    CHANGED_AT,
    NUMBER,
    /** By pinyin. */
    NAME,
    /** By pinyin of the owner's name. */
    OWNER,
    STAGE,
    SECRECY,
    TYPE,
    INDUSTRY,
    REGION,
    COMPLETENESS
}
