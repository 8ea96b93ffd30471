/** The doors: sign-in, sessions and tokens become actors; pages of the own account and the firm. */
@NullMarked
package org.kedang.access.web;

import org.jspecify.annotations.NullMarked;
