package org.kedang.approvals.domain;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.kedang.approvals.domain.Decision.Verb;
import org.kedang.kit.domain.EmployeeId;

/** The votes that stand in one stage, in the order they were cast. */
public record Tally(List<Decision> votes, boolean convened) {
    private static final Set<Verb> VOTES = Set.of(Verb.VOTED_FOR, Verb.VOTED_AGAINST, Verb.ABSTAINED);

    public Tally {
        votes = List.copyOf(votes);
    }

    static Tally of(Proceedings proceedings, int stage) {
        List<Decision> standing = proceedings.lines().stream()
                .filter(line -> line.standing() && line.stage() == stage)
                .map(Proceedings.Line::decision)
                .toList();
        return new Tally(
                standing.stream()
                        .filter(decision -> VOTES.contains(decision.verb()))
                        .toList(),
                standing.stream().anyMatch(decision -> decision.verb() == Verb.CONVENED));
    }

    static boolean isVote(Verb verb) {
        return VOTES.contains(verb);
    }

    public long count(Ballot ballot) {
        return votes.stream().filter(vote -> vote.verb() == ballot.verb()).count();
    }

    /** How many are present: all who voted or abstained. */
    public long present() {
        return votes.size();
    }

    public boolean carried(Meeting meeting) {
        return meeting.majority().carries(count(Ballot.FOR), count(Ballot.AGAINST), present());
    }

    /** Whose place is taken: who voted, and in whose place. */
    Set<EmployeeId> taken() {
        Set<EmployeeId> taken = new HashSet<>();
        for (Decision vote : votes) {
            taken.add(vote.who());
            EmployeeId principal = vote.principal();
            if (principal != null) {
                taken.add(principal);
            }
        }
        return taken;
    }
}
