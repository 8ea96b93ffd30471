/** The firm, its accounts, sessions and tokens in PostgreSQL. */
@NullMarked
package org.kedang.access.persistence;

import org.jspecify.annotations.NullMarked;
