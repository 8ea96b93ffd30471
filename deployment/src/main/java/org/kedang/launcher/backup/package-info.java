/**
 * Backups of the whole of Kedang: one encrypted file with every table, read from one snapshot, and the configuration. Needs
 * the driver and Tink, no application and no tools of PostgreSQL.
 */
@NullMarked
package org.kedang.launcher.backup;

import org.jspecify.annotations.NullMarked;
