/** The few words all contexts share: ids, people, permissions, secrecy, refusals. */
@NullMarked
package org.kedang.kit.domain;

import org.jspecify.annotations.NullMarked;
