/** The customer files on a real PostgreSQL. */
@NullMarked
package org.kedang.profiles.persistence;

import org.jspecify.annotations.NullMarked;
