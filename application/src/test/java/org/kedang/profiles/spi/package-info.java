/** Ports of the customer files in memory, and what every implementation promises. */
@NullMarked
package org.kedang.profiles.spi;

import org.jspecify.annotations.NullMarked;
