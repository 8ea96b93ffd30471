/** A page that shows every tag, to be looked at; never part of the product. */
@NullMarked
package org.kedang.portal.look;

import org.jspecify.annotations.NullMarked;
