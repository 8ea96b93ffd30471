/** The verbs of the access context, and the gatekeeper every use case passes. */
@NullMarked
package org.kedang.access.usecase;

import org.jspecify.annotations.NullMarked;
