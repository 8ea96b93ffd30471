package org.kedang.profiles.web;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.kedang.portal.Marks;
import org.kedang.portal.text.Messages;
import org.kedang.profiles.domain.ApprovalGroup;
import org.kedang.profiles.domain.OpeningPolicy;

/** What two versions of the opening policy say differently, in the reader's words. */
final class PolicyComparison {
    private final Messages words;

    PolicyComparison(Messages words) {
        this.words = words;
    }

    /** The sides that differ, in the order of the page. */
    List<Marks.Line> between(OpeningPolicy before, OpeningPolicy after) {
        List<Marks.Line> lines = new ArrayList<>();
        add(lines, "dictionary.policy.name", name(before), name(after));
        add(lines, "dictionary.policy.stages", chain(before), chain(after));
        add(lines, "dictionary.policy.verifier", words.of(before.verifier()), words.of(after.verifier()));
        add(
                lines,
                "dictionary.policy.codeRule",
                before.codeRule().template(),
                after.codeRule().template());
        add(lines, "dictionary.policy.aliases", aliases(before), aliases(after));
        add(lines, "dictionary.policy.freshness", fresh(before), fresh(after));
        add(lines, "dictionary.policy.tiers", tiers(before), tiers(after));
        return lines;
    }

    private void add(List<Marks.Line> lines, String key, String before, String after) {
        if (!before.equals(after)) {
            lines.add(new Marks.Line(words.get(key), before, after));
        }
    }

    private String name(OpeningPolicy policy) {
        return policy.title().in(words.locale());
    }

    private String chain(OpeningPolicy policy) {
        return policy.stages().stream()
                .map(stage -> words.text(
                        "dictionary.policy.stage.line",
                        stage.name().in(words.locale()),
                        words.of(stage.role()),
                        words.get("dictionary.policy.scope." + stage.scope()),
                        stage.quorum(),
                        stage.workingDays()))
                .collect(Collectors.joining(" → "));
    }

    private String aliases(OpeningPolicy policy) {
        return policy.aliases().stream()
                .map(alias -> alias.template())
                .collect(Collectors.joining(words.get("portal.list.separator")));
    }

    private String fresh(OpeningPolicy policy) {
        return List.of(ApprovalGroup.values()).stream()
                .map(group -> words.get("dictionary.approval." + group) + " " + policy.freshnessDays(group))
                .collect(Collectors.joining(words.get("portal.list.separator")));
    }

    private String tiers(OpeningPolicy policy) {
        return policy.tiers().stream()
                .map(tier -> words.get("dictionary.tier." + tier.tier()) + " " + String.join(" ", tier.required()) + " "
                        + tier.maxDays())
                .collect(Collectors.joining("; "));
    }
}
