package org.kedang.profiles.domain;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.kedang.kit.domain.Refused;

/**
 * Whom a change of certain fields passes. The last stage applies it, those before it check whether it is needed.
 *
 * @param code unique in the policy, for example {@code invoice}
 * @param clause clause of the regulation
 * @param approval the approval groups it is meant for; never notes, which are written directly
 * @param groups codes of the field groups it is meant for; empty for all
 * @param stages in order; at least one
 */
public record ChangeChain(
        String code,
        Labels name,
        String clause,
        Set<ApprovalGroup> approval,
        Set<String> groups,
        List<ChainStage> stages) {

    // message keys approvals.stage.application and approvals.stage.necessity
    private static final String APPLICATION = "application";
    private static final String NECESSITY = "necessity";

    /** @throws Refused POLICY_WRONG without a stage or a group, or when it is meant for notes */
    public ChangeChain {
        approval = Set.copyOf(approval);
        groups = Set.copyOf(groups);
        stages = List.copyOf(stages);
        if (code.isBlank()
                || name.blank()
                || stages.isEmpty()
                || approval.isEmpty()
                || approval.contains(ApprovalGroup.NOTE)) {
            throw new Refused(ProfileRule.POLICY_WRONG, code);
        }
    }

    /**
     * The words the stages are frozen under, in their order. The usual stages have words of their own in every language; others,
     * and two that would share one, go by the firm's word.
     */
    public List<String> words() {
        List<String> usual = new ArrayList<>();
        for (int i = 0; i < stages.size(); i++) {
            usual.add(i == stages.size() - 1 ? APPLICATION : usual(stages.get(i)));
        }
        return StageWords.apart(stages, usual);
    }

    private static String usual(ChainStage stage) {
        return switch (stage.role()) {
            case ACCOUNT_MANAGER -> NECESSITY;
            case DEPARTMENT_MANAGER, SALES_MANAGER, GENERAL_MANAGER -> "manager";
            default -> stage.name().zh();
        };
    }

    /** Whether changes of the field pass this chain. */
    public boolean covers(FieldDefinition field) {
        return approval.contains(field.approval()) && (groups.isEmpty() || groups.contains(field.group()));
    }
}
