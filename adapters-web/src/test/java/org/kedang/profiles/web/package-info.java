@NullMarked
package org.kedang.profiles.web;

import org.jspecify.annotations.NullMarked;
