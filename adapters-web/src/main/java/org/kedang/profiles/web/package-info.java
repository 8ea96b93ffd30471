/** Pages and REST resources of the customer files. */
@NullMarked
package org.kedang.profiles.web;

import org.jspecify.annotations.NullMarked;
