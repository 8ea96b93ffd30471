/** The inbox's verbs and the approval core other contexts call. */
@NullMarked
package org.kedang.approvals.usecase;

import org.jspecify.annotations.NullMarked;
