package org.kedang.profiles.domain;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.kedang.kit.domain.Refused;

/**
 * What a version of the change policy says.
 *
 * @param chains the first one that covers a field is the field's chain
 * @param farthestDays how many days ahead a change may be dated
 * @param renaming the papers a renaming needs
 */
public record ChangeContent(Labels title, List<ChangeChain> chains, int farthestDays, List<PaperDemand> renaming) {
    private static final int LONGEST = 3_650;

    public ChangeContent {
        chains = List.copyOf(chains);
        renaming = List.copyOf(renaming);
    }

    /**
     * The last stage of a chain applies the change: one person does it, no meeting. The last chain is for whatever has no other.
     *
     * @throws Refused {@code CHAIN_NAME_TWICE} for two stages of one name in a chain, {@code CHAIN_APPLIES_ALONE} for a last stage of a
     *     meeting or of several people, {@code CHAIN_LAST_FOR_ALL}, {@code POLICY_FARTHEST} outside 0 to 3650 days
     */
    public void demandSound() {
        chains.forEach(ChangeContent::demandSound);
        ChangeChain last = chains.isEmpty() ? null : chains.get(chains.size() - 1);
        if (last == null
                || !last.groups().isEmpty()
                || !last.approval().containsAll(Set.of(ApprovalGroup.KEY, ApprovalGroup.NORMAL))) {
            throw new Refused(
                    ProfileRule.CHAIN_LAST_FOR_ALL,
                    last == null ? title.zh() : last.name().zh());
        }
        if (farthestDays < 0 || farthestDays > LONGEST) {
            throw new Refused(ProfileRule.POLICY_FARTHEST, LONGEST);
        }
    }

    private static void demandSound(ChangeChain chain) {
        Set<String> names = new HashSet<>();
        for (ChainStage stage : chain.stages()) {
            if (!names.add(stage.name().zh().strip())) {
                throw new Refused(ProfileRule.CHAIN_NAME_TWICE, stage.name().zh());
            }
        }
        ChainStage applies = chain.stages().get(chain.stages().size() - 1);
        if (applies.meeting() != null || applies.quorum() > 1) {
            throw new Refused(ProfileRule.CHAIN_APPLIES_ALONE, applies.name().zh());
        }
    }

    /** Each side as a text by its name, for histories. */
    public Map<String, String> sides() {
        Map<String, String> sides = new LinkedHashMap<>();
        sides.put("title", title.zh());
        sides.put(
                "chains",
                chains.stream()
                        .map(chain -> chain.name().zh() + " " + new TreeSet<>(chain.approval()) + " "
                                + new TreeSet<>(chain.groups()) + " "
                                + chain.stages().stream().map(ChainStage::line).collect(Collectors.joining(" → "))
                                + (chain.clause().isEmpty() ? "" : " " + chain.clause()))
                        .collect(Collectors.joining("; ")));
        sides.put("farthestDays", String.valueOf(farthestDays));
        sides.put(
                "renaming",
                renaming.stream().map(demand -> demand.anyOf().toString()).collect(Collectors.joining("; ")));
        return sides;
    }
}
