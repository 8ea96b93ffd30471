/** What vigilance demands: its stores and the footprints in the journal. */
@NullMarked
package org.kedang.vigilance.spi;

import org.jspecify.annotations.NullMarked;
