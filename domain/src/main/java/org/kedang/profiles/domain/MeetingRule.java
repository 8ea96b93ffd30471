package org.kedang.profiles.domain;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.kedang.kit.domain.Majority;
import org.kedang.kit.domain.Role;

/**
 * That a policy has a stage decided by a meeting (003-R flow chart; C11). The stage's role takes the chair, its quorum says
 * how many must be present.
 *
 * @param also roles whose holders are members besides
 * @param named employee numbers of persons who are members whatever their role
 * @param majority when it is carried
 */
public record MeetingRule(Set<Role> also, List<String> named, Majority majority) {
    public MeetingRule {
        also = Set.copyOf(also);
        named = named.stream()
                .map(String::strip)
                .filter(number -> !number.isEmpty())
                .distinct()
                .toList();
    }

    /** In one line, for histories. */
    String line() {
        return "meeting " + majority + " " + new TreeSet<>(also) + " " + named;
    }
}
