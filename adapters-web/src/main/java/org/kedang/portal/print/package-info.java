/** Paper: A4 forms as PDF/A with the Chinese font embedded. */
@NullMarked
package org.kedang.portal.print;

import org.jspecify.annotations.NullMarked;
