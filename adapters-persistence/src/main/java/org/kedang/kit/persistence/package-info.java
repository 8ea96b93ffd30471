/** Converters and JDBC pieces every context's persistence shares. */
@NullMarked
package org.kedang.kit.persistence;

import org.jspecify.annotations.NullMarked;
