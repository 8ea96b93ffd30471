/** What other contexts see of borrowing, and what it asks of the context that keeps the files. */
@NullMarked
package org.kedang.borrowing.api;

import org.jspecify.annotations.NullMarked;
