/** 异常访问预警与举报 as other doors see them. */
@NullMarked
package org.kedang.vigilance.api;

import org.jspecify.annotations.NullMarked;
