/** Loans, their policy and the storage room's log in PostgreSQL. */
@NullMarked
package org.kedang.borrowing.persistence;

import org.jspecify.annotations.NullMarked;
