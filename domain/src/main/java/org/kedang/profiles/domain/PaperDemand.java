package org.kedang.profiles.domain;

import java.util.Collection;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.kedang.kit.domain.Problem;
import org.kedang.kit.domain.Refused;

/**
 * A paper a policy asks for, for example the registration certificate or the business licence (003-M 三).
 *
 * @param anyOf one of these kinds is enough; at least one kind
 */
public record PaperDemand(Set<PaperKind> anyOf) {

    /** @throws Refused POLICY_WRONG without a kind */
    public PaperDemand {
        if (anyOf.isEmpty()) {
            throw new Refused(ProfileRule.POLICY_WRONG, "papers");
        }
        anyOf = Collections.unmodifiableSet(EnumSet.copyOf(anyOf));
    }

    /** Whether one of the papers is of such a kind. */
    public boolean metBy(Collection<Evidence> papers) {
        return papers.stream().anyMatch(paper -> anyOf.contains(paper.kind()));
    }

    /**
     * Everything asked for must be there 材料齐全.
     *
     * @throws Refused {@code RENAMING_PAPERS_MISSING} with one problem for each demand that is not met
     */
    public static void demandAll(List<PaperDemand> demands, Collection<Evidence> papers) {
        List<Problem> missing = demands.stream()
                .filter(demand -> !demand.metBy(papers))
                .map(demand -> Problem.of(
                        "evidence",
                        demand.anyOf().size() > 1
                                ? ChangeRule.RENAMING_ONE_PAPER_MISSING
                                : ChangeRule.RENAMING_PAPER_MISSING,
                        List.copyOf(demand.anyOf())))
                .toList();
        if (!missing.isEmpty()) {
            throw new Refused(ChangeRule.RENAMING_PAPERS_MISSING, missing);
        }
    }
}
