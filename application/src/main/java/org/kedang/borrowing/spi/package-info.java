/** Where loans, their policy and the storage room's log are kept. */
@NullMarked
package org.kedang.borrowing.spi;

import org.jspecify.annotations.NullMarked;
