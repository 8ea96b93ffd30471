package org.kedang.approvals.api;

import java.io.Serializable;
import java.util.List;
import org.kedang.kit.domain.EmployeeId;
import org.kedang.kit.domain.Majority;
import org.kedang.kit.domain.Role;

/**
 * That a stage is decided by a meeting: holders of the stage's role take the chair and vote, these vote besides. The stage's
 * quorum is how many must be present.
 *
 * @param also roles whose holders are members, in the scope of the stage
 * @param named persons who are members whatever their role
 */
public record MeetingTerms(List<Role> also, List<Member> named, Majority majority) implements Serializable {
    /** One named person. */
    public record Member(EmployeeId id, String name) implements Serializable {}

    public MeetingTerms {
        also = List.copyOf(also);
        named = List.copyOf(named);
    }
}
