/** Texts of the product in three languages: the merged bundles, the language of a session, refusals in words. */
@NullMarked
package org.kedang.portal.text;

import org.jspecify.annotations.NullMarked;
