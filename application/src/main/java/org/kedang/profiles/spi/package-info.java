/** What the customer files need from outside. */
@NullMarked
package org.kedang.profiles.spi;

import org.jspecify.annotations.NullMarked;
