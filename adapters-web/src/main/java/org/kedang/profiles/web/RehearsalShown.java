package org.kedang.profiles.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.kedang.access.web.CurrentActor;
import org.kedang.kit.usecase.Missing;
import org.kedang.portal.text.Messages;
import org.kedang.profiles.api.RehearsedRow;
import org.kedang.profiles.domain.Labels;
import org.kedang.profiles.usecase.RehearseRules;

/** 预演 in a reader's words: how many past requests would have gone differently, and which. */
@Named
@RequestScoped
public class RehearsalShown {
    private static final int PAGE = 20;

    @Inject
    CurrentActor me;

    @Inject
    RehearseRules rehearse;

    private RehearseRules.@Nullable Answer answer;
    private @Nullable String subject;

    /** This bean with the rehearsal of a request done. */
    public RehearsalShown of(String request) {
        if (!request.equals(subject)) {
            subject = request;
            answer = rehearse.rehearse(
                    me.actor(),
                    new RehearseRules.Command(RuleChangeShown.id(request), RuleForm.parameter("past"), PAGE));
        }
        return this;
    }

    public RehearseRules.Answer getAnswer() {
        RehearseRules.Answer known = answer;
        if (known == null) {
            throw new Missing("ruleChange", "");
        }
        return known;
    }

    /** How many by difference, in words. */
    public List<String> getCounts() {
        return Stream.of(RehearsedRow.Difference.values())
                .filter(getAnswer().counts()::containsKey)
                .map(difference -> words().text(
                                "rules.past.count." + difference,
                                getAnswer().counts().get(difference)))
                .toList();
    }

    /** Why one would have gone differently. */
    public List<String> reasons(RehearsedRow row) {
        return reasons(row, words());
    }

    static List<String> reasons(RehearsedRow row, Messages words) {
        return row.reasons().stream()
                .map(why -> words.text(
                        "rules.past.why." + why.difference(),
                        said(why.before(), why.difference(), words),
                        said(why.after(), why.difference(), words)))
                .toList();
    }

    private static String said(List<Labels> names, RehearsedRow.Difference difference, Messages words) {
        return names.stream()
                .map(name -> words.has("profiles.PaperKind." + name.zh())
                        ? words.get("profiles.PaperKind." + name.zh())
                        : name.in(words.locale()))
                .collect(Collectors.joining(
                        difference == RehearsedRow.Difference.CHAIN ? " → " : words.get("portal.list.separator")));
    }

    private static Messages words() {
        return Messages.in(RegistrationDesk.locale());
    }
}
