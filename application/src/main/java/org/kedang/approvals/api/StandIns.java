package org.kedang.approvals.api;

import java.util.List;
import java.util.Set;
import org.kedang.kit.domain.EmployeeId;
import org.kedang.kit.domain.Role;
import org.kedang.kit.usecase.Actor;

/** Whose deputy somebody is today (002 §5.2): with a person's decisions his other duties go to his deputy too. */
public interface StandIns {

    /** Somebody he stands in for, with that person's roles of today. */
    record Principal(EmployeeId id, String name, Set<Role> roles) {
        public Principal {
            roles = Set.copyOf(roles);
        }
    }

    /** Empty for whoever stands for nobody but himself. */
    List<Principal> principalsOf(Actor who);
}
