/** Alerts, their limits and reports in PostgreSQL; footprints out of the journal. */
@NullMarked
package org.kedang.vigilance.persistence;

import org.jspecify.annotations.NullMarked;
