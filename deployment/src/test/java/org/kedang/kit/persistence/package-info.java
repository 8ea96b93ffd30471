@NullMarked
package org.kedang.kit.persistence;

import org.jspecify.annotations.NullMarked;
