package org.kedang.search.api;

/** A point of view from which customers are grouped and filtered (PRF-17, SRC-03). */
public enum Facet {
    PRODUCT_LINE,
    REGION,
    CHANNEL,
    STAGE,
    SECRECY,
    TYPE,
    INDUSTRY,
    PROJECT_TYPE,
    OWNER,
    DEPARTMENT
}
