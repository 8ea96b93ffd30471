/** What the access context demands of the outside. */
@NullMarked
package org.kedang.access.spi;

import org.jspecify.annotations.NullMarked;
