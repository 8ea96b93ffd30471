package org.kedang.profiles.web;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collector;
import java.util.stream.Collectors;
import org.kedang.portal.Marks;
import org.kedang.portal.text.Messages;
import org.kedang.profiles.domain.ChainStage;
import org.kedang.profiles.domain.ChangeChain;
import org.kedang.profiles.domain.ChangePolicy;
import org.kedang.profiles.domain.Dictionary;
import org.kedang.profiles.domain.DictionaryChange;
import org.kedang.profiles.domain.FieldDefinition;
import org.kedang.profiles.domain.FirmRules;
import org.kedang.profiles.domain.Labels;
import org.kedang.profiles.domain.LifeStage;
import org.kedang.profiles.domain.PaperDemand;
import org.kedang.profiles.domain.RuleSet;
import org.kedang.profiles.domain.StagePolicy;
import org.kedang.profiles.domain.Trigger;
import org.kedang.profiles.domain.TriggerPolicy;
import org.kedang.profiles.domain.TriggerTask;

/** What the firm's rules say differently before and after, in the reader's words, one section for each kind of rules. */
final class RuleComparison {
    private final Messages words;
    private final Dictionary known;

    /**
     * @param known says what fields are called
     */
    RuleComparison(Messages words, Dictionary known) {
        this.words = words;
        this.known = known;
    }

    /** Everything that differs, in the order of the regulation. */
    List<Marks.Line> between(FirmRules before, FirmRules after) {
        List<Marks.Line> lines = new ArrayList<>();
        add(
                lines,
                RuleSet.OPENING,
                new PolicyComparison(words, this::field).between(before.opening(), after.opening()));
        add(lines, RuleSet.CHANGING, changing(before.changing(), after.changing()));
        add(lines, RuleSet.TRIGGERS, triggers(before.triggers(), after.triggers()));
        add(lines, RuleSet.STAGES, stages(before.stages(), after.stages()));
        add(lines, RuleSet.DICTIONARY, dictionary(before.dictionary(), after.dictionary()));
        return lines;
    }

    private void add(List<Marks.Line> lines, RuleSet set, List<Marks.Line> found) {
        String section = words.get("rules.set." + set);
        found.forEach(
                line -> lines.add(new Marks.Line(line.label(), line.before(), line.after(), section, line.row())));
    }

    private static void add(List<Marks.Line> lines, String label, String before, String after) {
        if (!before.equals(after)) {
            lines.add(new Marks.Line(label, before, after));
        }
    }

    List<Marks.Line> changing(ChangePolicy before, ChangePolicy after) {
        List<Marks.Line> lines = new ArrayList<>();
        add(lines, words.get("dictionary.policy.name"), word(before.title()), word(after.title()));
        for (ChangeChain chain : after.chains()) {
            String old = before.chain(chain.code()).map(this::chain).orElse("");
            add(lines, word(chain.name()), old, chain(chain));
        }
        for (ChangeChain chain : before.chains()) {
            if (after.chain(chain.code()).isEmpty()) {
                add(lines, word(chain.name()), chain(chain), "");
            }
        }
        add(
                lines,
                words.get("rules.farthestDays"),
                words.number(before.farthestDays()),
                words.number(after.farthestDays()));
        add(lines, words.get("rules.renaming"), renaming(before), renaming(after));
        return lines;
    }

    /** A change chain in one line: what it covers, whom it passes. */
    String chain(ChangeChain chain) {
        return covers(chain) + words.get("rules.colon") + stages(chain.stages());
    }

    /** Which fields pass a change chain. */
    String covers(ChangeChain chain) {
        String groups = chain.groups().isEmpty()
                ? words.get("rules.allGroups")
                : chain.groups().stream().sorted().map(this::field).collect(joined());
        return groups
                + words.text(
                        "rules.bracket",
                        chain.approval().stream()
                                .sorted()
                                .map(group -> words.get("dictionary.approval." + group))
                                .collect(joined()));
    }

    /** A chain in one line. */
    String stages(List<ChainStage> chain) {
        return chain.stream()
                .map(stage -> words.text(
                        "dictionary.policy.stage.line",
                        word(stage.name()),
                        words.of(stage.role()),
                        words.get("dictionary.policy.scope." + stage.scope()),
                        stage.quorum(),
                        stage.workingDays()))
                .collect(Collectors.joining(" → "));
    }

    /** The papers of a renaming in one line. */
    String renaming(ChangePolicy policy) {
        return policy.renaming().stream().map(this::papers).collect(Collectors.joining("; "));
    }

    /** The papers of which one is enough. */
    String papers(PaperDemand demand) {
        return demand.anyOf().stream().sorted().map(words::of).collect(Collectors.joining(words.get("rules.or")));
    }

    List<Marks.Line> triggers(TriggerPolicy before, TriggerPolicy after) {
        List<Marks.Line> lines = new ArrayList<>();
        for (Trigger trigger : after.triggers()) {
            add(lines, word(trigger.name()), line(before, trigger.code()), line(trigger));
        }
        for (Trigger trigger : before.triggers()) {
            if (after.triggers().stream().noneMatch(one -> one.code().equals(trigger.code()))) {
                add(lines, word(trigger.name()), line(trigger), "");
            }
        }
        add(lines, words.get("task.trigger.escalation"), words.of(before.escalation()), words.of(after.escalation()));
        return lines;
    }

    private String line(TriggerPolicy policy, String code) {
        return policy.triggers().stream()
                .filter(one -> one.code().equals(code))
                .findFirst()
                .map(this::line)
                .orElse("");
    }

    private String line(Trigger trigger) {
        return fields(trigger) + " → "
                + trigger.tasks().stream().map(this::task).collect(Collectors.joining("; "));
    }

    /** A task in one line. */
    String task(TriggerTask task) {
        return words.text(
                        "task.trigger.line",
                        word(task.title()),
                        whose(task),
                        task.workingDays(),
                        word(task.blockName()))
                .strip();
    }

    /** Whose task it is. */
    String whose(TriggerTask task) {
        return task.role() == null ? words.get("task.trigger.to." + task.to()) : words.of(task.role());
    }

    /** The fields or tables that pull a trigger, in words; the code where the dictionary has none. */
    String fields(Trigger trigger) {
        return trigger.fields().stream().map(this::field).collect(joined());
    }

    List<Marks.Line> stages(StagePolicy before, StagePolicy after) {
        List<Marks.Line> lines = new ArrayList<>();
        for (LifeStage stage : LifeStage.values()) {
            add(lines, words.of(stage), targets(before, stage), targets(after, stage));
        }
        return lines;
    }

    /** Where a customer may go from a stage, in words; empty for nowhere. */
    String targets(StagePolicy policy, LifeStage from) {
        return words.shown(policy.from(from).stream().sorted().toList());
    }

    List<Marks.Line> dictionary(Dictionary before, Dictionary after) {
        List<Marks.Line> lines = new ArrayList<>();
        for (DictionaryChange change : before.diff(after)) {
            String label = word(change.labels());
            if (change.kind() == DictionaryChange.Kind.GROUP_ADDED) {
                add(lines, words.get("dictionary.group"), "", label);
                continue;
            }
            FieldDefinition old = before.field(change.code()).orElse(null);
            FieldDefinition now = after.field(change.code()).orElse(null);
            Map<String, String> said = old == null ? Map.of() : aspects(old, before);
            Map<String, String> says = now == null ? Map.of() : aspects(now, after);
            if (old == null || now == null) {
                add(lines, label, String.join(" · ", said.values()), String.join(" · ", says.values()));
            } else {
                says.forEach((aspect, text) -> {
                    if (!text.equals(said.get(aspect))) {
                        lines.add(
                                new Marks.Line(words.get("rules.field." + aspect), said.get(aspect), text, "", label));
                    }
                });
            }
        }
        return lines;
    }

    private Map<String, String> aspects(FieldDefinition field, Dictionary dictionary) {
        Map<String, String> aspects = new LinkedHashMap<>();
        aspects.put("label", word(field.labels()));
        aspects.put(
                "group",
                dictionary
                        .group(field.group())
                        .map(group -> word(group.labels()))
                        .orElse(field.group()));
        aspects.put("type", words.get("dictionary.type." + field.type()));
        aspects.put("required", words.get("dictionary.stage." + field.requiredAt()));
        aspects.put("secrecy", words.get("dictionary.secrecy." + field.secrecy()));
        aspects.put("approval", words.get("dictionary.approval." + field.approval()));
        aspects.put("applies", words.get("dictionary.applies." + field.applies()));
        aspects.put("mask", words.get("dictionary.mask." + field.mask()));
        aspects.put("length", words.number(field.format().maxLength()));
        aspects.put("switchedOn", words.get(field.switchedOn() ? "rules.yes" : "rules.no"));
        aspects.put("personal", words.get(field.personal() ? "rules.yes" : "rules.no"));
        aspects.put("searchable", words.get(field.searchable() ? "rules.yes" : "rules.no"));
        aspects.put(
                "choices",
                field.choices().stream().map(choice -> word(choice.labels())).collect(joined()));
        aspects.put("unit", field.unit());
        aspects.put("help", word(field.help()));
        aspects.put("names", String.join(words.get("portal.list.separator"), field.importNames()));
        aspects.values().removeIf(String::isEmpty);
        return aspects;
    }

    private Collector<CharSequence, ?, String> joined() {
        return Collectors.joining(words.get("portal.list.separator"));
    }

    /** What a field, or a table, is called; its code where the dictionary has none. */
    String field(String code) {
        return known.field(code)
                .map(field -> word(field.labels()))
                .or(() -> known.group(code).map(group -> word(group.labels())))
                .orElse(code);
    }

    private String word(Labels labels) {
        return labels.in(words.locale());
    }
}
