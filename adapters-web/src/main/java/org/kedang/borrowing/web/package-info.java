/** Borrowing by pages and by REST. */
@NullMarked
package org.kedang.borrowing.web;

import org.jspecify.annotations.NullMarked;
