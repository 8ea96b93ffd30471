package org.kedang.profiles.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.kedang.portal.Marks;
import org.kedang.portal.text.Messages;
import org.kedang.profiles.domain.ApprovalGroup;
import org.kedang.profiles.domain.OpeningPolicy;

/** What two versions of the opening policy say differently, in the reader's words. */
final class PolicyComparison {
    private final Messages words;
    private final UnaryOperator<String> field;

    /** @param field what a field is called, by its code */
    PolicyComparison(Messages words, UnaryOperator<String> field) {
        this.words = words;
        this.field = field;
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
        add(lines, "dictionary.policy.words", said(before), said(after));
        add(lines, "dictionary.policy.papers", papers(before), papers(after));
        add(lines, "dictionary.policy.figures", figures(before), figures(after));
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
                .map(tier -> words.get("dictionary.tier." + tier.tier()) + " "
                        + tier.required().stream()
                                .map(field)
                                .collect(Collectors.joining(words.get("portal.list.separator")))
                        + (tier.maxDays() == 0 ? "" : " " + tier.maxDays()))
                .collect(Collectors.joining("; "));
    }

    private String said(OpeningPolicy policy) {
        return policy.terms().words().entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .map(word -> words.of(word.getKey()) + " " + word.getValue().in(words.locale()))
                .collect(Collectors.joining("; "));
    }

    private String papers(OpeningPolicy policy) {
        return policy.terms().papers().stream()
                .map(paper -> paper.name().in(words.locale()) + " " + words.of(paper.neededAt()))
                .collect(Collectors.joining("; "));
    }

    private String figures(OpeningPolicy policy) {
        return policy.terms().figures().stream()
                .map(figure -> figure.name().in(words.locale()) + " " + words.number(figure.value()) + " "
                        + words.of(figure.unit()))
                .collect(Collectors.joining("; "));
    }
}
