package org.kedang.access.api;

import org.kedang.kit.domain.EmployeeId;

/** The employee's access tokens are no longer those they were: one was made or revoked. */
public record TokensChanged(EmployeeId employee) {}
