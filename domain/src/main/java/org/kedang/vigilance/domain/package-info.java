/** 异常访问预警与举报: what unusual reading is, alerts about it, their decisions; reports of misconduct. */
@NullMarked
package org.kedang.vigilance.domain;

import org.jspecify.annotations.NullMarked;
