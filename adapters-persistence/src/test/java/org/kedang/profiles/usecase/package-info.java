/** The use cases of the files with the data the product ships. */
@NullMarked
package org.kedang.profiles.usecase;

import org.jspecify.annotations.NullMarked;
