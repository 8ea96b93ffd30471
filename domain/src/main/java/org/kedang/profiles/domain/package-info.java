/** Customer files: the dictionary that describes them, the form that opens them, the file itself and its versions. */
@NullMarked
package org.kedang.profiles.domain;

import org.jspecify.annotations.NullMarked;
