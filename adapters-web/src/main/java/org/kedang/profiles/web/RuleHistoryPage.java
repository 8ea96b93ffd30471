package org.kedang.profiles.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.kedang.access.web.CurrentActor;
import org.kedang.approvals.api.Slice;
import org.kedang.portal.Marks;
import org.kedang.portal.text.Messages;
import org.kedang.profiles.api.RuleVersionRow;
import org.kedang.profiles.domain.RuleSet;
import org.kedang.profiles.usecase.CompareRuleVersions;
import org.kedang.profiles.usecase.ListRuleVersions;

/**
 * 历史与对照: all versions of some rules, and any two of them side by side. The address says everything: {@code kind}, the two
 * versions {@code before} and {@code after}, and {@code cursor} for the next page of the list.
 */
@Named
@RequestScoped
public class RuleHistoryPage {
    private static final int PAGE = 20;

    @Inject
    CurrentActor me;

    @Inject
    ListRuleVersions list;

    @Inject
    CompareRuleVersions compare;

    private @Nullable Slice<RuleVersionRow> slice;
    private CompareRuleVersions.@Nullable Answer answer;

    /** Which rules; the opening policy when the address names none there are. */
    public RuleSet getKind() {
        String wanted = RuleForm.parameter("kind");
        return Stream.of(RuleSet.values())
                .filter(set -> set.name().equals(wanted))
                .findFirst()
                .orElse(RuleSet.OPENING);
    }

    public RuleSet[] getKinds() {
        return RuleSet.values();
    }

    private Slice<RuleVersionRow> slice() {
        Slice<RuleVersionRow> known = slice;
        if (known == null) {
            String cursor = RuleForm.parameter("cursor");
            known = list.list(
                    me.actor(), new ListRuleVersions.Command(getKind(), cursor.isEmpty() ? null : cursor, PAGE));
            slice = known;
        }
        return known;
    }

    /** A page of the versions, the newest first. */
    public List<RuleVersionRow> getVersions() {
        return slice().items();
    }

    /** Cursor of the next page; empty on the last one. */
    public String getNext() {
        String next = slice().next();
        return next == null ? "" : next;
    }

    /** The two versions side by side. */
    public CompareRuleVersions.Answer getCompared() {
        CompareRuleVersions.Answer known = answer;
        if (known == null) {
            known = compare.compare(
                    me.actor(),
                    new CompareRuleVersions.Command(
                            getKind(), DictionaryPage.number("before"), DictionaryPage.number("after")));
            answer = known;
        }
        return known;
    }

    /** What the two say differently. */
    public List<Marks.Line> getLines() {
        return new RuleComparison(words(), getCompared().rulesAfter().dictionary())
                .between(getCompared().rulesBefore(), getCompared().rulesAfter());
    }

    /** Numbers of all versions, the newest first, for choosing two. */
    public List<Integer> getNumbers() {
        int newest = getCompared().newest();
        return IntStream.rangeClosed(1, newest)
                .mapToObj(number -> newest + 1 - number)
                .toList();
    }

    /** Where the rules of this kind are read. */
    public String getHome() {
        return home(getKind());
    }

    /** Where a version is read. */
    public String link(RuleVersionRow row) {
        return getHome() + "?version=" + row.version();
    }

    static String home(RuleSet set) {
        return switch (set) {
            case OPENING -> "/profiles/policies.xhtml";
            case CHANGING -> "/profiles/change-rules.xhtml";
            case TRIGGERS -> "/profiles/triggers.xhtml";
            case STAGES -> "/profiles/stages.xhtml";
            case DICTIONARY -> "/profiles/dictionary.xhtml";
        };
    }

    private static Messages words() {
        return Messages.in(RegistrationDesk.locale());
    }
}
