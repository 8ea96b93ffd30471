/** The pages and the REST interface of agreement, quiz, guide and training. */
@NullMarked
package org.kedang.conduct.web;

import org.jspecify.annotations.NullMarked;
