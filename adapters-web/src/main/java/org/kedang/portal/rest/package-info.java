/** What all REST resources share: problems, entity tags, safe retries, limits. */
@NullMarked
package org.kedang.portal.rest;

import org.jspecify.annotations.NullMarked;
