/** Tests of the launcher's configuration and command line. */
@NullMarked
package org.kedang.launcher;

import org.jspecify.annotations.NullMarked;
