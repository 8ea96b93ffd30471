package org.kedang.access.domain;

/** How a grant came about. */
public enum GrantOrigin {
    /** Given by somebody who may: data administrator, sales manager, general manager (001 §四; 002 §5.3). */
    GIVEN,
    /** The answer to a request to borrow that passed its chain (000 §03). */
    LOAN
}
