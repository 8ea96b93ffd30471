/** The frame all pages stand in: navigation, messages, dashboard, errors. */
@NullMarked
package org.kedang.portal;

import org.jspecify.annotations.NullMarked;
