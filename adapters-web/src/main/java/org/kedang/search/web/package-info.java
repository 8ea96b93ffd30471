/** Pages and answers of the search. */
@NullMarked
package org.kedang.search.web;

import org.jspecify.annotations.NullMarked;
