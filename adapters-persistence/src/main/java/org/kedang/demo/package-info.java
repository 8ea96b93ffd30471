/** Made-up companies with real-looking data, for the demo firm, tests and measurements. */
@NullMarked
package org.kedang.demo;

import org.jspecify.annotations.NullMarked;
