@NullMarked
package org.kedang.portal.text;

import org.jspecify.annotations.NullMarked;
