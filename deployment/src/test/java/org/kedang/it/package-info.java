/** Tests against one running portal: the real launcher, the real WAR, a data base of its own, a real browser. */
@NullMarked
package org.kedang.it;

import org.jspecify.annotations.NullMarked;
