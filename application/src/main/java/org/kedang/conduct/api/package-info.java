/** What other contexts may know of the confidentiality work. */
@NullMarked
package org.kedang.conduct.api;

import org.jspecify.annotations.NullMarked;
