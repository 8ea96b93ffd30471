package org.kedang.approvals.api;

import java.time.Instant;
import org.kedang.kit.domain.EmployeeId;

/** A decider said no for good. Announced inside the transaction: an observer that refuses rolls the decision back. */
public record ApprovalRefused(ApprovalId id, SubjectRef subject, EmployeeId by, String reason, Instant at) {}
