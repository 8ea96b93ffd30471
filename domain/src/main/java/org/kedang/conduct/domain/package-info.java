/** Confidentiality: the agreement everybody signs, the quiz he passes, the training of each quarter. */
@NullMarked
package org.kedang.conduct.domain;

import org.jspecify.annotations.NullMarked;
