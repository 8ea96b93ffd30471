/** Keeps the customer files, their dictionary and their policies in PostgreSQL. */
@NullMarked
package org.kedang.profiles.persistence;

import org.jspecify.annotations.NullMarked;
