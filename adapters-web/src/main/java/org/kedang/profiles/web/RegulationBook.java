package org.kedang.profiles.web;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.kedang.kit.usecase.Actor;
import org.kedang.portal.print.PaperBook;
import org.kedang.portal.text.Messages;
import org.kedang.profiles.domain.ApprovalGroup;
import org.kedang.profiles.domain.ChainStage;
import org.kedang.profiles.domain.ChangeChain;
import org.kedang.profiles.domain.ChangePolicy;
import org.kedang.profiles.domain.ChangeRule;
import org.kedang.profiles.domain.Dictionary;
import org.kedang.profiles.domain.FieldDefinition;
import org.kedang.profiles.domain.FieldStage;
import org.kedang.profiles.domain.FirmRules;
import org.kedang.profiles.domain.Labels;
import org.kedang.profiles.domain.LifeStage;
import org.kedang.profiles.domain.MeetingRule;
import org.kedang.profiles.domain.OpeningPolicy;
import org.kedang.profiles.domain.Paper;
import org.kedang.profiles.domain.PaperDemand;
import org.kedang.profiles.domain.PolicyTerms;
import org.kedang.profiles.domain.ProfileRule;
import org.kedang.profiles.domain.RuleSet;
import org.kedang.profiles.domain.StageDuty;
import org.kedang.profiles.domain.StagePolicy;
import org.kedang.profiles.domain.TierRule;
import org.kedang.profiles.domain.Trigger;
import org.kedang.profiles.domain.TriggerPolicy;
import org.kedang.profiles.domain.TriggerTask;
import org.kedang.profiles.usecase.ReadRegulation;

/** 制度汇编: the regulation in force as a book, every rule with its clause, in the reader's language and the firm's words. */
final class RegulationBook {
    private final FirmRules rules;
    private final Messages words;
    private final RuleComparison told;
    private final ChapterPress press;

    private RegulationBook(FirmRules rules, Messages words) {
        this.rules = rules;
        this.words = words;
        this.told = new RuleComparison(words, rules.dictionary());
        this.press = new ChapterPress(words);
    }

    static PaperBook of(ReadRegulation.Answer regulation, Actor printer, Messages words) {
        FirmRules rules = regulation.rules();
        RegulationBook book = new RegulationBook(rules, words);
        book.opening();
        book.required();
        book.papers();
        book.numbers();
        book.changing();
        book.renaming();
        book.triggers();
        book.stages();
        book.periods();
        book.wording();
        book.versions();
        return new PaperBook(
                words.tag(),
                regulation.firm().isEmpty() ? words.get("portal.name") : regulation.firm(),
                words.get("rules.book.title"),
                List.of(
                        words.text("rules.book.version", rules.opening().version(), regulation.since()),
                        words.text("rules.book.asOf", regulation.on()),
                        words.text(
                                "rules.book.printed", words.time(regulation.at()), printer.name(), printer.number())),
                words.get("rules.book.contents"),
                book.press.chapters(),
                words.text("rules.book.foot", printer.name(), printer.number(), words.time(regulation.at())),
                words.get("file.print.page"));
    }

    private void opening() {
        OpeningPolicy policy = rules.opening();
        press.rule(
                "rules.book.opening.chain",
                clause("stages"),
                policy.stages().size(),
                policy.stages().stream().map(stage -> word(stage.name())).collect(Collectors.joining(" → ")));
        chain(policy.stages(), policy);
        press.rule("rules.book.opening.verifier", clause("verifier"), words.of(policy.verifier()));
        press.rule("rules.book.opening.own", clause("stages"));
        press.rule("rules.book.opening.keeps", policy.clause());
        String known = policy.terms().knownField();
        if (!known.isEmpty()) {
            press.rule("rules.book.opening.known", clause("knownField"), told.field(known));
        }
        press.chapter("rules.book.opening");
    }

    private void chain(List<ChainStage> stages, @Nullable OpeningPolicy opening) {
        List<List<String>> rows = new ArrayList<>();
        int place = 0;
        for (ChainStage stage : stages) {
            place++;
            Set<StageDuty> duties = opening == null ? stage.duties() : opening.duties(stage);
            rows.add(List.of(
                    String.valueOf(place),
                    word(stage.name()),
                    words.of(stage.role()),
                    joined(duties.stream().sorted().map(words::of)),
                    words.get("dictionary.policy.scope." + stage.scope()),
                    deciders(stage),
                    stage.workingDays() == 0
                            ? words.get("dictionary.policy.noLimit")
                            : words.text("rules.book.days", stage.workingDays()),
                    stage.clause()));
        }
        boolean dutiless = rows.stream().allMatch(row -> row.get(3).isEmpty());
        press.table(
                rows.stream().map(row -> dutiless ? without(row, 3) : row).toList(),
                dutiless ? List.of(3, 13, 9, 8, 4, 7, 7) : List.of(3, 11, 9, 9, 8, 4, 7, 7),
                Stream.of(
                                "rules.book.place",
                                "dictionary.label",
                                "dictionary.policy.role",
                                dutiless ? "" : "dictionary.policy.duties",
                                "dictionary.policy.scope",
                                "rules.book.quorum",
                                "rules.book.limit",
                                "rules.book.clause")
                        .filter(key -> !key.isEmpty())
                        .toArray(String[]::new));
    }

    private String deciders(ChainStage stage) {
        MeetingRule meeting = stage.meeting();
        return meeting == null
                ? String.valueOf(stage.quorum())
                : words.text(
                        "dictionary.policy.meeting.line",
                        stage.quorum(),
                        words.of(meeting.majority()),
                        joined(Stream.concat(
                                meeting.also().stream().sorted().map(words::of), meeting.named().stream())));
    }

    private static List<String> without(List<String> row, int place) {
        List<String> rest = new ArrayList<>(row);
        rest.remove(place);
        return rest;
    }

    private void required() {
        Dictionary dictionary = rules.dictionary();
        for (TierRule tier : rules.opening().tiers()) {
            press.rule(
                    tier.maxDays() == 0 ? "rules.book.tier" : "rules.book.tier.days",
                    clause("tiers"),
                    words.get("dictionary.tier." + tier.tier()),
                    joined(tier.required().stream().map(told::field)),
                    tier.maxDays());
        }
        press.rule("rules.book.fields", dictionary.clause());
        List<List<String>> rows = new ArrayList<>();
        for (FieldStage stage : List.of(FieldStage.REGISTRATION, FieldStage.FILING, FieldStage.SOFT)) {
            for (FieldDefinition field : dictionary.fields()) {
                if (field.requiredAt() == stage) {
                    rows.add(List.of(
                            word(field.labels()),
                            dictionary
                                    .group(field.group())
                                    .map(group -> word(group.labels()))
                                    .orElse(""),
                            words.get("dictionary.stage." + stage),
                            words.get("dictionary.applies." + field.applies()),
                            words.get("dictionary.secrecy." + field.secrecy()),
                            rules.changing()
                                    .chainOf(field)
                                    .map(chain -> word(chain.name()))
                                    .orElse(words.get("rules.book.noteField"))));
                }
            }
        }
        press.table(
                rows,
                List.of(12, 9, 8, 8, 6, 12),
                "dictionary.label",
                "dictionary.group",
                "dictionary.required",
                "dictionary.applies",
                "dictionary.secrecy",
                "rules.book.changesBy");
        press.chapter("rules.book.required");
    }

    private void papers() {
        List<Paper> papers = rules.opening().terms().papers();
        if (papers.isEmpty()) {
            return;
        }
        press.rule("rules.book.papers.rule", clause("papers"));
        press.table(
                papers.stream()
                        .map(paper -> List.of(word(paper.name()), words.of(paper.neededAt()), paper.clause()))
                        .toList(),
                List.of(14, 9, 8),
                "dictionary.policy.paper",
                "dictionary.policy.neededAt",
                "rules.book.clause");
        press.chapter("rules.book.papers");
    }

    private void numbers() {
        press.rule(
                "rules.book.number",
                clause("codeRule"),
                rules.opening().codeRule().template());
        rules.opening().aliases().forEach(alias -> press.rule("rules.book.alias", clause("aliases"), alias.template()));
        press.rule("rules.book.number.once", clause("codeRule"));
        press.chapter("rules.book.numbers");
    }

    private void changing() {
        ChangePolicy policy = rules.changing();
        for (ChangeChain chain : policy.chains()) {
            press.rule(
                    "rules.book.chain",
                    chain.clause(),
                    word(chain.name()),
                    told.covers(chain),
                    chain.stages().size());
            chain(chain.stages(), null);
        }
        press.rule("rules.book.notes", policy.clause());
        press.rule("rules.book.ahead", policy.clause(), policy.farthestDays());
        press.rule("rules.book.change.keeps", policy.clause());
        press.chapter("rules.book.changing");
    }

    private void renaming() {
        if (rules.changing().renaming().isEmpty()) {
            return;
        }
        press.rule("rules.book.renaming.rule", ChangeRule.RENAMING_PAPERS_MISSING.clause());
        int place = 0;
        List<List<String>> rows = new ArrayList<>();
        for (PaperDemand demand : rules.changing().renaming()) {
            place++;
            rows.add(List.of(
                    String.valueOf(place),
                    demand.anyOf().stream().sorted().map(words::of).collect(Collectors.joining(words.get("rules.or"))),
                    ChangeRule.RENAMING_PAPERS_MISSING.clause()));
        }
        press.table(rows, List.of(3, 20, 8), "rules.book.place", "dictionary.policy.paper", "rules.book.clause");
        press.rule("rules.book.renaming.kept", ChangeRule.RENAMING_PAPERS_MISSING.clause());
        press.chapter("rules.book.renaming");
    }

    private void triggers() {
        TriggerPolicy policy = rules.triggers();
        if (policy.triggers().isEmpty()) {
            return;
        }
        press.rule("rules.book.triggers.rule", policy.clause());
        List<List<String>> rows = new ArrayList<>();
        for (Trigger trigger : policy.triggers()) {
            boolean first = true;
            for (TriggerTask task : trigger.tasks()) {
                rows.add(List.of(
                        first ? word(trigger.name()) : "",
                        first ? told.fields(trigger) : "",
                        word(task.title()),
                        told.whose(task),
                        words.text("rules.book.days", task.workingDays()),
                        word(task.blockName())));
                first = false;
            }
        }
        press.table(
                rows,
                List.of(9, 9, 10, 7, 7, 8),
                "task.trigger.name",
                "task.trigger.fields",
                "task.trigger.task",
                "task.people",
                "rules.book.limit",
                "task.block");
        press.rule("rules.book.escalation", policy.clause(), words.of(policy.escalation()));
        press.chapter("rules.book.triggers");
    }

    private void stages() {
        StagePolicy policy = rules.stages();
        press.rule("rules.book.stages.rule", policy.clause());
        press.table(
                Stream.of(LifeStage.values())
                        .map(stage -> List.of(
                                words.of(stage),
                                policy.from(stage).isEmpty()
                                        ? words.get("file.stages.nowhere")
                                        : told.targets(policy, stage)))
                        .toList(),
                List.of(10, 20),
                "file.stages.now",
                "file.stages.next");
        press.chapter("rules.book.stages");
    }

    private void periods() {
        OpeningPolicy policy = rules.opening();
        for (ApprovalGroup group : ApprovalGroup.values()) {
            press.rule(
                    "rules.book.fresh",
                    clause("freshnessDays"),
                    words.get("dictionary.approval." + group),
                    policy.freshnessDays(group));
        }
        if (!policy.terms().figures().isEmpty()) {
            press.rule("rules.book.figures", clause("figures"));
            press.table(
                    policy.terms().figures().stream()
                            .map(figure -> List.of(
                                    word(figure.name()),
                                    words.number(figure.value()) + " " + words.of(figure.unit()),
                                    figure.clause()))
                            .toList(),
                    List.of(16, 8, 8),
                    "dictionary.policy.figure",
                    "dictionary.policy.value",
                    "rules.book.clause");
        }
        press.chapter("rules.book.periods");
    }

    private void wording() {
        PolicyTerms terms = rules.opening().terms();
        if (terms.words().isEmpty() && terms.forms().isEmpty()) {
            return;
        }
        press.rule("rules.book.wording.rule", clause("words"));
        List<List<String>> rows = new ArrayList<>();
        terms.words().entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .forEach(said -> rows.add(List.of(words.of(said.getKey()), word(said.getValue()), clause("words"))));
        terms.forms()
                .forEach(form -> rows.add(
                        List.of(words.text("rules.book.form", form.code()), word(form.title()), form.clause())));
        press.table(rows, List.of(10, 14, 8), "rules.book.what", "rules.book.said", "rules.book.clause");
        press.chapter("rules.book.wording");
    }

    private void versions() {
        press.rule("rules.book.versions.rule", ProfileRule.POLICY_NOTE_MISSING.clause());
        List<List<String>> rows = new ArrayList<>();
        OpeningPolicy opening = rules.opening();
        rows.add(version(RuleSet.OPENING, opening.startsOn(), opening.owner(), opening.clause(), opening.note()));
        ChangePolicy changing = rules.changing();
        rows.add(version(RuleSet.CHANGING, changing.startsOn(), changing.owner(), changing.clause(), changing.note()));
        TriggerPolicy triggers = rules.triggers();
        rows.add(version(RuleSet.TRIGGERS, triggers.startsOn(), triggers.owner(), triggers.clause(), triggers.note()));
        StagePolicy stages = rules.stages();
        rows.add(version(RuleSet.STAGES, stages.startsOn(), stages.owner(), stages.clause(), stages.note()));
        Dictionary dictionary = rules.dictionary();
        rows.add(version(
                RuleSet.DICTIONARY, dictionary.startsOn(), dictionary.owner(), dictionary.clause(), dictionary.note()));
        press.table(
                rows,
                List.of(10, 5, 9, 9, 9, 12),
                "rules.title",
                "dictionary.version",
                "dictionary.startsOn",
                "dictionary.owner",
                "rules.book.clause",
                "dictionary.note");
        press.chapter("rules.book.versions");
    }

    private List<String> version(RuleSet set, LocalDate startsOn, String owner, String clause, String note) {
        return List.of(
                words.get("rules.set." + set),
                String.valueOf(rules.version(set)),
                startsOn.toString(),
                owner,
                clause,
                note);
    }

    // where a side of the policy names no clause of its own, the policy's stands for it
    private String clause(String side) {
        String own = rules.opening().terms().clause(side);
        return own.isEmpty() ? rules.opening().clause() : own;
    }

    private String joined(Stream<String> texts) {
        return texts.collect(Collectors.joining(words.get("portal.list.separator")));
    }

    private String word(Labels labels) {
        return labels.in(words.locale());
    }
}
