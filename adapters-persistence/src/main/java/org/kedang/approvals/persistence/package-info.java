/** Approvals in PostgreSQL: the aggregate by JPA, the inbox by SQL. */
@NullMarked
package org.kedang.approvals.persistence;

import org.jspecify.annotations.NullMarked;
