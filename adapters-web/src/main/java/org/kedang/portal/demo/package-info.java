/** What only a demo shows: the mailbox of its own mail server. */
@NullMarked
package org.kedang.portal.demo;

import org.jspecify.annotations.NullMarked;
