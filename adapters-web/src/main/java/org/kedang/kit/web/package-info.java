/** Pages and REST resources of the kit: audit journal, notices, outbox, system. */
@NullMarked
package org.kedang.kit.web;

import org.jspecify.annotations.NullMarked;
