/** Filters every request passes: security headers, refusal of foreign posts and of malformed addresses. */
@NullMarked
package org.kedang.portal.guard;

import org.jspecify.annotations.NullMarked;
