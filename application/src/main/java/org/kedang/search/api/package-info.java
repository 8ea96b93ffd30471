/** Finding customers: what other contexts put into the index and what a search answers. */
@NullMarked
package org.kedang.search.api;

import org.jspecify.annotations.NullMarked;
