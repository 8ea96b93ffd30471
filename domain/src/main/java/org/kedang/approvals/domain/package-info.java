/** One small core for every approval of the house: stages frozen into the request, decisions, one verdict. */
@NullMarked
package org.kedang.approvals.domain;

import org.jspecify.annotations.NullMarked;
