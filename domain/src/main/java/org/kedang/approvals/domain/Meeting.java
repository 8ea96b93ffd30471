package org.kedang.approvals.domain;

import java.util.List;
import java.util.Set;
import org.kedang.kit.domain.Majority;
import org.kedang.kit.domain.Role;

/**
 * That a stage is decided by a meeting (003-R flow chart 会议通过; C11). Holders of the stage's role take the chair and vote;
 * these sit in it besides. The stage's quorum is how many must be present.
 *
 * @param also roles whose holders are members, in the scope of the stage
 * @param named persons who are members whatever their role
 */
public record Meeting(Set<Role> also, List<Stage.Holder> named, Majority majority) {
    public Meeting {
        also = Set.copyOf(also);
        named = List.copyOf(named);
    }
}
