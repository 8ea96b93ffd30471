/** Borrowing 借阅: asking for the file of another, the register of loans, their return, and the storage room's entry log. */
@NullMarked
package org.kedang.borrowing.domain;

import org.jspecify.annotations.NullMarked;
