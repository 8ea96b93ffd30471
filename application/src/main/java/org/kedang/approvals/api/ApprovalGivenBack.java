package org.kedang.approvals.api;

import java.time.Instant;
import org.kedang.kit.domain.EmployeeId;

/** A decider gave the request back; the subject may be corrected and opened again. Announced inside the transaction: an observer that refuses rolls the decision back. */
public record ApprovalGivenBack(ApprovalId id, SubjectRef subject, EmployeeId by, String question, Instant at) {}
