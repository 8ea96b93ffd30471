@NullMarked
package org.kedang.portal;

import org.jspecify.annotations.NullMarked;
