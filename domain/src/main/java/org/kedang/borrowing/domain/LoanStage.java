package org.kedang.borrowing.domain;

import java.util.List;
import org.kedang.kit.domain.Role;

/**
 * One step of a loan's chain.
 *
 * @param name the step's word, for example {@code supervisor}; message key {@code approvals.stage.<name>}
 * @param roles who decides: the first of these roles that somebody else than the borrower holds
 * @param near whether holders of the first role decide only in the borrower's own department
 * @param workingDays until it is overdue; 0 is no deadline
 */
public record LoanStage(String name, List<Role> roles, boolean near, int workingDays) {
    public LoanStage {
        roles = List.copyOf(roles);
        if (name.isBlank() || roles.isEmpty() || workingDays < 0) {
            throw new IllegalArgumentException("step " + name);
        }
    }
}
