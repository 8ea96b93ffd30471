/** What every context demands of the outside: clock, audit journal, outbox, gatekeeper. */
@NullMarked
package org.kedang.kit.spi;

import org.jspecify.annotations.NullMarked;
