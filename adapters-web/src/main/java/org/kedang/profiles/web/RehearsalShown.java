package org.kedang.profiles.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.faces.event.PhaseId;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.kedang.access.web.CurrentActor;
import org.kedang.kit.usecase.Missing;
import org.kedang.portal.text.Messages;
import org.kedang.profiles.api.RehearsalView;
import org.kedang.profiles.api.RehearsedRow;
import org.kedang.profiles.domain.Labels;
import org.kedang.profiles.usecase.RehearseDraft;
import org.kedang.profiles.usecase.RehearseRules;
import org.kedang.profiles.usecase.RuleWish;

/** 预演 in a reader's words: how many past requests would have gone differently, and which. */
@Named
@RequestScoped
public class RehearsalShown {
    private static final int PAGE = 20;

    /** Differences whose names stand one after the other. */
    private static final Set<RehearsedRow.Difference> IN_ORDER =
            EnumSet.of(RehearsedRow.Difference.CHAIN, RehearsedRow.Difference.DETOUR, RehearsedRow.Difference.BARRED);

    /** Id of the button that rehearses what is typed. */
    private static final String BUTTON = "rehearse";

    @Inject
    CurrentActor me;

    @Inject
    RehearseRules rehearse;

    @Inject
    RehearseDraft rehearseDraft;

    private @Nullable RehearsalView answer;
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

    /** Rehearses what an officer drafts; nothing is kept. */
    void draft(RuleWish wish) {
        answer = rehearseDraft.rehearse(me.actor(), new RehearseDraft.Command(wish, null, PAGE));
    }

    /** Whether there is a rehearsal to look at. */
    public boolean isReady() {
        return answer != null;
    }

    /**
     * Whether what an officer typed is read for a rehearsal: then its reason may still be missing. When the page is drawn again
     * it says as ever what a hand-in needs.
     */
    public boolean isReading() {
        FacesContext faces = FacesContext.getCurrentInstance();
        return faces.getCurrentPhaseId() != PhaseId.RENDER_RESPONSE
                && faces.getExternalContext().getRequestParameterMap().keySet().stream()
                        .anyMatch(name -> name.endsWith(":" + BUTTON));
    }

    /** What was looked at, kind by kind. */
    public String getLooked() {
        RehearsalView seen = getAnswer();
        return looked(seen, words());
    }

    static String looked(RehearsalView seen, Messages words) {
        return Stream.of(
                        counted("registrations", seen.registrations(), words),
                        counted("changes", seen.changes(), words),
                        counted("writings", seen.writings(), words),
                        counted("moves", seen.moves(), words))
                .flatMap(Optional::stream)
                .collect(Collectors.joining(words.get("portal.list.separator")));
    }

    private static Optional<String> counted(String kind, int number, Messages words) {
        return number == 0 ? Optional.empty() : Optional.of(words.text("rules.past.looked." + kind, number));
    }

    public RehearsalView getAnswer() {
        RehearsalView known = answer;
        if (known == null) {
            throw new Missing("ruleChange", "");
        }
        return known;
    }

    /** Most of each kind that are looked at. */
    public int getMost() {
        return RehearsalView.MOST;
    }

    /** Where the next page of a request's rehearsal stands; empty when there is none, and for a draft. */
    public String getMore() {
        String next = getAnswer().next();
        return subject == null || next == null ? "" : "/profiles/rule-change.xhtml?id=" + subject + "&past=" + next;
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
                .collect(
                        Collectors.joining(IN_ORDER.contains(difference) ? " → " : words.get("portal.list.separator")));
    }

    private static Messages words() {
        return Messages.in(RegistrationDesk.locale());
    }
}
