/** The use-case stereotype and what stands around every use case: the actor, the guard, the trace. */
@NullMarked
package org.kedang.kit.usecase;

import org.jspecify.annotations.NullMarked;
