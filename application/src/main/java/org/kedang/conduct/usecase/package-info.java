/** Publishing, signing, the quiz and the training, and the door that asks whether somebody has done what comes first. */
@NullMarked
package org.kedang.conduct.usecase;

import org.jspecify.annotations.NullMarked;
