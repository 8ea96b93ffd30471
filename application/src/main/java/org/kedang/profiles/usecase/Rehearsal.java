package org.kedang.profiles.usecase;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.kedang.kit.domain.Problem;
import org.kedang.kit.domain.Refused;
import org.kedang.profiles.api.RehearsedRow;
import org.kedang.profiles.domain.ChainStage;
import org.kedang.profiles.domain.ChangeChain;
import org.kedang.profiles.domain.ChangeRequest;
import org.kedang.profiles.domain.Dictionary;
import org.kedang.profiles.domain.FirmRules;
import org.kedang.profiles.domain.Labels;
import org.kedang.profiles.domain.MeetingRule;
import org.kedang.profiles.domain.OpeningPolicy;
import org.kedang.profiles.domain.Paper;
import org.kedang.profiles.spi.PastRequests;

/** Asks of past requests what other rules would have made of them. It changes nothing. */
@Dependent
class Rehearsal {
    private final ChangeChains chains;

    @Inject
    Rehearsal(ChangeChains chains) {
        this.chains = chains;
    }

    /**
     * Why a registration would have gone differently; empty when it would not.
     *
     * @param ran the rules it ran under
     */
    static List<RehearsedRow.Why> of(PastRequests.Opened form, FirmRules ran, FirmRules proposed) {
        List<RehearsedRow.Why> reasons = new ArrayList<>();
        chain(
                        signs(ran.opening()),
                        signs(proposed.opening()),
                        ran.opening().stages(),
                        proposed.opening().stages())
                .ifPresent(reasons::add);
        List<Paper> lacking = lacking(form, proposed.opening());
        lacking.removeAll(lacking(form, ran.opening()));
        if (!lacking.isEmpty()) {
            reasons.add(new RehearsedRow.Why(
                    RehearsedRow.Difference.PAPERS,
                    List.of(),
                    lacking.stream().map(Paper::name).toList()));
        }
        Set<String> wrong = wrong(form, proposed);
        wrong.removeAll(wrong(form, ran));
        if (!wrong.isEmpty()) {
            reasons.add(new RehearsedRow.Why(
                    RehearsedRow.Difference.FIELDS, List.of(), names(wrong, proposed.dictionary())));
        }
        return reasons;
    }

    private static List<Paper> lacking(PastRequests.Opened form, OpeningPolicy policy) {
        return new ArrayList<>(policy.terms().papers().stream()
                .filter(paper -> paper.neededAt() != Paper.NeededAt.NEVER)
                .filter(paper -> paper.applies().to(form.values().text("customerType")))
                .filter(paper -> !form.papers().contains(paper.code()))
                .toList());
    }

    private static Set<String> wrong(PastRequests.Opened form, FirmRules rules) {
        Set<String> fields = new TreeSet<>();
        try {
            FormCheck.atFiling(form.values(), form.tier(), rules.dictionary(), rules.opening());
        } catch (Refused refused) {
            refused.problems().forEach(problem -> fields.add(problem.field()));
        }
        return fields;
    }

    /** Why a change request would have gone differently; empty when it would not. */
    List<RehearsedRow.Why> of(PastRequests.Changed request, FirmRules ran, FirmRules proposed) {
        List<RehearsedRow.Why> reasons = new ArrayList<>();
        List<ChainStage> before =
                ran.changing().chain(request.chain()).map(ChangeChain::stages).orElse(List.of());
        try {
            List<ChainStage> after = new ArrayList<>();
            chains.parts(request.change(), proposed.dictionary(), proposed.changing())
                    .keySet()
                    .forEach(chain -> after.addAll(chain.stages()));
            chain(
                            before.stream().map(Rehearsal::sign).toList(),
                            after.stream().map(Rehearsal::sign).toList(),
                            before,
                            after)
                    .ifPresent(reasons::add);
        } catch (Refused refused) {
            reasons.add(new RehearsedRow.Why(
                    RehearsedRow.Difference.REFUSED,
                    List.of(),
                    names(
                            refused.problems().stream()
                                    .map(Problem::field)
                                    .collect(Collectors.toCollection(TreeSet::new)),
                            proposed.dictionary())));
        }
        if (request.kind() == ChangeRequest.Kind.RENAMING) {
            List<Labels> missing = proposed.changing().renaming().stream()
                    .filter(demand -> !demand.metBy(request.papers()))
                    .filter(demand -> !ran.changing().renaming().contains(demand))
                    .flatMap(demand -> demand.anyOf().stream())
                    .map(kind -> Labels.of(kind.name()))
                    .toList();
            if (!missing.isEmpty()) {
                reasons.add(new RehearsedRow.Why(RehearsedRow.Difference.PAPERS, List.of(), missing));
            }
        }
        return reasons;
    }

    private static Optional<RehearsedRow.Why> chain(
            List<String> was, List<String> wouldBe, List<ChainStage> before, List<ChainStage> after) {
        return was.equals(wouldBe)
                ? Optional.empty()
                : Optional.of(new RehearsedRow.Why(
                        RehearsedRow.Difference.CHAIN,
                        before.stream().map(ChainStage::name).toList(),
                        after.stream().map(ChainStage::name).toList()));
    }

    private static List<String> signs(OpeningPolicy policy) {
        return policy.stages().stream()
                .map(stage -> sign(stage) + " " + new TreeSet<>(policy.duties(stage)))
                .toList();
    }

    private static String sign(ChainStage stage) {
        MeetingRule rule = stage.meeting();
        String meeting = rule == null ? "" : " " + rule.majority() + new TreeSet<>(rule.also()) + rule.named();
        return stage.role() + " " + stage.scope() + " " + stage.quorum() + " " + stage.workingDays() + meeting;
    }

    private static List<Labels> names(Set<String> fields, Dictionary dictionary) {
        return fields.stream()
                .map(path -> {
                    String code = path.substring(path.lastIndexOf('.') + 1).replaceAll("\\[.*", "");
                    return dictionary
                            .field(code)
                            .map(field -> field.labels())
                            .or(() -> dictionary.group(code).map(group -> group.labels()))
                            .orElse(Labels.of(code));
                })
                .distinct()
                .toList();
    }
}
