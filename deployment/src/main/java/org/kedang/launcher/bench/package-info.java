/** Measures the running portal: real requests over HTTP, the data base alone beside them, and what both cost the processors. */
@NullMarked
package org.kedang.launcher.bench;

import org.jspecify.annotations.NullMarked;
