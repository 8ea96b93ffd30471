package org.kedang.approvals.api;

import java.time.Instant;
import org.kedang.kit.domain.EmployeeId;

/** The last stage approved. Announced inside the transaction: an observer that refuses rolls the decision back. */
public record ApprovalGranted(ApprovalId id, SubjectRef subject, EmployeeId decidedBy, Instant at) {}
