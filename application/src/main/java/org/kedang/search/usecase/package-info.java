/** The questions asked of the register of customers. */
@NullMarked
package org.kedang.search.usecase;

import org.jspecify.annotations.NullMarked;
