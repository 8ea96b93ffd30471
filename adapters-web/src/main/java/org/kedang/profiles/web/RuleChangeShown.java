package org.kedang.profiles.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kedang.access.web.CurrentActor;
import org.kedang.approvals.api.ApprovalView;
import org.kedang.kit.usecase.Missing;
import org.kedang.portal.Marks;
import org.kedang.portal.Moment;
import org.kedang.portal.PageMessages;
import org.kedang.portal.text.Messages;
import org.kedang.profiles.api.RuleChangeRow;
import org.kedang.profiles.domain.DictionaryChange;
import org.kedang.profiles.domain.RuleChange;
import org.kedang.profiles.domain.RuleChangeId;
import org.kedang.profiles.usecase.ListRuleChanges;
import org.kedang.profiles.usecase.ReadRuleChange;

/** A request to change the rules in a reader's words: old beside new, its life, what may be done with it. */
@Named
@RequestScoped
public class RuleChangeShown {
    @Inject
    CurrentActor me;

    @Inject
    PageMessages messages;

    @Inject
    ReadRuleChange read;

    @Inject
    ListRuleChanges list;

    private @Nullable String subject;
    private ReadRuleChange.@Nullable Answer answer;
    private @Nullable List<RuleChangeRow> open;

    /** This bean with the request opened. */
    public RuleChangeShown of(String wanted) {
        if (!wanted.equals(subject)) {
            subject = wanted;
            answer = read.read(me.actor(), new ReadRuleChange.Command(id(wanted)));
        }
        return this;
    }

    /** @throws Missing for what cannot be the id of a request */
    static RuleChangeId id(String text) {
        try {
            return RuleChangeId.of(text);
        } catch (IllegalArgumentException e) {
            throw new Missing("ruleChange", text);
        }
    }

    public ReadRuleChange.Answer getAnswer() {
        ReadRuleChange.Answer known = answer;
        if (known == null) {
            throw new Missing("ruleChange", "");
        }
        return known;
    }

    public RuleChangeRow getRow() {
        return getAnswer().row();
    }

    /** Old beside new. */
    public List<Marks.Line> getLines() {
        ReadRuleChange.Answer shown = getAnswer();
        return new RuleComparison(words(), shown.after().dictionary()).between(shown.before(), shown.after());
    }

    /** Whether it came into force on another day than the one wished for. */
    public boolean isMoved() {
        LocalDate day = getRow().inForceFrom();
        return day != null && !day.equals(getRow().startsOn());
    }

    /** Its life, the oldest first. */
    public List<Moment> getHistory() {
        List<Moment> moments = new ArrayList<>();
        List<ApprovalView> rounds = getAnswer().rounds();
        for (int i = rounds.size() - 1; i >= 0; i--) {
            ApprovalView round = rounds.get(i);
            moments.add(
                    new Moment(round.openedAt(), messages.text("rules.step.ASKED"), round.requesterName(), null, null));
            for (ApprovalView.DecisionView decision : round.decisions()) {
                moments.add(new Moment(
                        decision.at(),
                        messages.text(
                                "approvals.history." + decision.verb(),
                                words().get("approvals.stage." + decision.stage())),
                        decision.whoName(),
                        decision.note(),
                        null));
            }
        }
        return moments;
    }

    /** Where the form stands that mends it. */
    public String getMendLink() {
        String mends = "mends=" + getRow().id();
        return switch (getRow().kind()) {
            case OPENING -> "/profiles/policies.xhtml?change=1&" + mends;
            case CHANGING -> "/profiles/change-rules.xhtml?change=1&" + mends;
            case TRIGGERS -> "/profiles/triggers.xhtml?change=1&" + mends;
            case STAGES -> "/profiles/stages.xhtml?change=1&" + mends;
            case PROFILE ->
                "/profiles/firm-profiles.xhtml?profile="
                        + getAnswer().after().opening().code() + "&" + mends;
            case DICTIONARY -> dictionaryLink() + mends;
        };
    }

    private String dictionaryLink() {
        for (DictionaryChange change :
                getAnswer().before().dictionary().diff(getAnswer().after().dictionary())) {
            if (change.kind() == DictionaryChange.Kind.GROUP_ADDED) {
                return "/profiles/dictionary.xhtml?group=1&";
            }
            return "/profiles/dictionary.xhtml?field=" + change.code() + "&";
        }
        return "/profiles/dictionary.xhtml?add=1&";
    }

    /** The requests of a kind that are not decided yet, or of all kinds when none is named. */
    public List<RuleChangeRow> open(String kind) {
        List<RuleChangeRow> rows = open;
        if (rows == null) {
            rows = list.list(me.actor(), ListRuleChanges.Command.waiting()).items();
            open = rows;
        }
        return rows.stream()
                .filter(row -> kind.isEmpty()
                        || row.kind() == RuleChange.Kind.PROFILE
                        || row.kind().name().equals(kind))
                .toList();
    }

    private static Messages words() {
        return Messages.in(RegistrationDesk.locale());
    }
}
