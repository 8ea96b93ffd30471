package org.kedang.profiles.domain;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.kedang.kit.domain.Role;

/**
 * What a version of the opening policy says.
 *
 * @param stages whom a submitted registration passes, in order
 * @param verifier the role that verifies the data with the customer
 * @param freshnessDays days after which data counts as stale, by approval group
 * @param terms words, papers, figures and forms
 */
public record PolicyContent(
        Labels title,
        List<ChainStage> stages,
        Role verifier,
        CodeRule codeRule,
        List<AliasTemplate> aliases,
        Map<ApprovalGroup, Integer> freshnessDays,
        List<TierRule> tiers,
        PolicyTerms terms) {
    public PolicyContent {
        stages = List.copyOf(stages);
        aliases = List.copyOf(aliases);
        freshnessDays = Map.copyOf(freshnessDays);
        tiers = List.copyOf(tiers);
    }

    /** A policy that says no more than its chain, numbers and tiers. */
    public PolicyContent(
            Labels title,
            List<ChainStage> stages,
            Role verifier,
            CodeRule codeRule,
            List<AliasTemplate> aliases,
            Map<ApprovalGroup, Integer> freshnessDays,
            List<TierRule> tiers) {
        this(title, stages, verifier, codeRule, aliases, freshnessDays, tiers, PolicyTerms.NONE);
    }

    /** The chain in one line, for histories. */
    public String chain() {
        return String.join(" → ", stages.stream().map(ChainStage::line).toList());
    }

    /** The sides of the policy as texts by name, in the order people read them. */
    public Map<String, String> sides() {
        Map<String, String> sides = new LinkedHashMap<>();
        sides.put("title", title.zh());
        sides.put("stages", chain());
        sides.put("verifier", verifier.name());
        sides.put("codeRule", codeRule.template());
        sides.put(
                "aliases",
                String.join(
                        "; ",
                        aliases.stream()
                                .map(alias -> alias.kind() + " " + alias.template())
                                .toList()));
        sides.put("freshnessDays", new TreeMap<>(freshnessDays).toString());
        sides.put(
                "tiers",
                String.join(
                        "; ",
                        tiers.stream()
                                .map(tier -> tier.tier() + " " + tier.required() + " " + tier.maxDays() + "d")
                                .toList()));
        terms.sides(sides);
        return sides;
    }
}
