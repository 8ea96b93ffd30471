/** Tests of the measuring tool. */
@NullMarked
package org.kedang.launcher.bench;

import org.jspecify.annotations.NullMarked;
