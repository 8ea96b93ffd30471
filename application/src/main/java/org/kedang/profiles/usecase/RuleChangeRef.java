package org.kedang.profiles.usecase;

import java.time.LocalDate;
import org.kedang.approvals.api.ApprovalId;
import org.kedang.profiles.domain.RuleChangeId;
import org.kedang.profiles.domain.RuleProposal;

/**
 * A change of the rules that was handed in.
 *
 * @param proposal what it asks
 * @param approval the approval that decides it
 * @param startsOn first day wished for
 */
public record RuleChangeRef(
        RuleChangeId id, String title, RuleProposal proposal, ApprovalId approval, LocalDate startsOn, long revision) {}
