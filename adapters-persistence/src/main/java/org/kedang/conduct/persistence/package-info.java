/** Agreements, signatures, the quiz and the training in PostgreSQL. */
@NullMarked
package org.kedang.conduct.persistence;

import org.jspecify.annotations.NullMarked;
