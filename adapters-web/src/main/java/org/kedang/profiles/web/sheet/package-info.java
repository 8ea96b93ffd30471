/** Reads and writes the tables people bring along: xlsx and csv, guarded against hostile files. */
@NullMarked
package org.kedang.profiles.web.sheet;

import org.jspecify.annotations.NullMarked;
