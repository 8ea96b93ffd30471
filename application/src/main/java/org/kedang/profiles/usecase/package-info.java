/** The verbs of the customer files, one class each. */
@NullMarked
package org.kedang.profiles.usecase;

import org.jspecify.annotations.NullMarked;
