/**
 * What the launcher runs behind a class loader of its own, so that none of these libraries comes before the
 * application's: unpacking the data base binaries, updating the schema, the demo mail server.
 */
@NullMarked
package org.kedang.launcher.tools;

import org.jspecify.annotations.NullMarked;
