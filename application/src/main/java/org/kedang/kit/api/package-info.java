/** Events and views of the kit that every context may observe. */
@NullMarked
package org.kedang.kit.api;

import org.jspecify.annotations.NullMarked;
