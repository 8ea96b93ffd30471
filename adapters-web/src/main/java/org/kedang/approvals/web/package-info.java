/** The inbox page: what waits, what one asked for, one item with its history and the decision. */
@NullMarked
package org.kedang.approvals.web;

import org.jspecify.annotations.NullMarked;
