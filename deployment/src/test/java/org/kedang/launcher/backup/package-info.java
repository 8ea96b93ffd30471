@NullMarked
package org.kedang.launcher.backup;

import org.jspecify.annotations.NullMarked;
