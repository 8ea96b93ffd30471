/** What the confidentiality context demands of the outside. */
@NullMarked
package org.kedang.conduct.spi;

import org.jspecify.annotations.NullMarked;
