package org.kedang.profiles.api;

import java.time.Instant;
import org.kedang.kit.domain.CustomerId;
import org.kedang.kit.domain.EmployeeId;

/** A file was formally opened and has its number. Announced inside the transaction. */
public record CustomerFiled(CustomerId customer, String number, String name, EmployeeId owner, Instant at) {}
