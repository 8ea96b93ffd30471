/** What approvals demand of the outside: a store for the aggregate and the lists of the inbox. */
@NullMarked
package org.kedang.approvals.spi;

import org.jspecify.annotations.NullMarked;
