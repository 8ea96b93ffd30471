package org.kedang.profiles.domain;

import java.time.Instant;
import org.kedang.kit.domain.EmployeeId;
import org.kedang.kit.domain.Refused;

/**
 * What the department head thinks of a customer before his file is opened (003-E 1), and again whenever he sees him otherwise: value and risk,
 * from data he names.
 *
 * @param basis the data it rests on, never blank: no subjective guess (003-H 二.2)
 */
public record CustomerRating(Value value, Risk risk, String basis, EmployeeId by, Instant at) {

    /** What the customer is worth to the firm, A the most. */
    public enum Value {
        A,
        B,
        C,
        D
    }

    /** How much could go wrong with him. */
    public enum Risk {
        LOW,
        MEDIUM,
        HIGH
    }

    /** @throws Refused {@code RATING_BASIS_MISSING} */
    public CustomerRating {
        basis = basis.strip();
        if (basis.isEmpty()) {
            throw new Refused(FileRule.RATING_BASIS_MISSING);
        }
    }
}
