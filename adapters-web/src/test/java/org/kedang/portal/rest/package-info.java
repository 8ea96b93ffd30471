@NullMarked
package org.kedang.portal.rest;

import org.jspecify.annotations.NullMarked;
