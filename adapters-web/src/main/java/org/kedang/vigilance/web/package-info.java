/** Alerts about unusual reading and reports of misconduct: pages and REST. */
@NullMarked
package org.kedang.vigilance.web;

import org.jspecify.annotations.NullMarked;
