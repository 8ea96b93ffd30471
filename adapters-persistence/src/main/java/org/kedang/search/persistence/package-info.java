/** The register of customers in PostgreSQL: tokens, pinyin, and the statements that write and read them. */
@NullMarked
package org.kedang.search.persistence;

import org.jspecify.annotations.NullMarked;
