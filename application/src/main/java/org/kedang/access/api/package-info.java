/** What other contexts may ask about people and rights. */
@NullMarked
package org.kedang.access.api;

import org.jspecify.annotations.NullMarked;
