/** What Faces needs to show pages: resolvers, converters, the theme, the exception handler. */
@NullMarked
package org.kedang.portal.view;

import org.jspecify.annotations.NullMarked;
