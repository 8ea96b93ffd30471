/** Approvals for every context: open a request, decide it, read it, list what waits. Other contexts observe the events. */
@NullMarked
package org.kedang.approvals.api;

import org.jspecify.annotations.NullMarked;
