@NullMarked
package org.kedang.portal.view;

import org.jspecify.annotations.NullMarked;
