/** Raising and deciding alerts; reports of misconduct. */
@NullMarked
package org.kedang.vigilance.usecase;

import org.jspecify.annotations.NullMarked;
