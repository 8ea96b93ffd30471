/** What a search demands of its register. */
@NullMarked
package org.kedang.search.spi;

import org.jspecify.annotations.NullMarked;
