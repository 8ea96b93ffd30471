@NullMarked
package org.kedang.portal.guard;

import org.jspecify.annotations.NullMarked;
