package org.kedang.approvals.api;

import java.time.Instant;
import org.kedang.kit.domain.EmployeeId;

/** The requester took the request back. Announced inside the transaction: an observer that refuses rolls the decision back. */
public record ApprovalWithdrawn(ApprovalId id, SubjectRef subject, EmployeeId by, Instant at) {}
