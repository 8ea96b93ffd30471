<<<<<<< HEAD
/** The verbs of the customer files, one class each. */
=======
/** The verbs of the customer files. */
>>>>>>> 47321bd (Keep the company's dictionary and the opening policy as versions in the database)
@NullMarked
package org.kedang.profiles.usecase;

import org.jspecify.annotations.NullMarked;
