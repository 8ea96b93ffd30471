/** Everything that leaves the server by mail: the outbox's sender, the templates, the daily head of the audit journal. */
@NullMarked
package org.kedang.notification;

import org.jspecify.annotations.NullMarked;
