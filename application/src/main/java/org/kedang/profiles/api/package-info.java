/** What other contexts and the doors may know of customer files. */
@NullMarked
package org.kedang.profiles.api;

import org.jspecify.annotations.NullMarked;
