/** Asking for files of others, deciding, lending, prolonging, returning. */
@NullMarked
package org.kedang.borrowing.usecase;

import org.jspecify.annotations.NullMarked;
