/** The firm and its rights: departments, employees, roles, accounts, and need-to-know. */
@NullMarked
package org.kedang.access.domain;

import org.jspecify.annotations.NullMarked;
