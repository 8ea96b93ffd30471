package org.kedang.profiles.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.kedang.access.web.CurrentActor;
import org.kedang.kit.domain.Problem;
import org.kedang.kit.usecase.Missing;
import org.kedang.portal.Marks;
import org.kedang.portal.text.Messages;
import org.kedang.portal.text.RefusalText;
import org.kedang.profiles.domain.Dictionary;
import org.kedang.profiles.domain.Division;
import org.kedang.profiles.domain.FieldStage;
import org.kedang.profiles.domain.FieldValues;
import org.kedang.profiles.domain.FileComparison;
import org.kedang.profiles.domain.FileTier;
import org.kedang.profiles.domain.OpeningPolicy;
import org.kedang.profiles.domain.ProfileRule;
import org.kedang.profiles.domain.RegistrationId;
import org.kedang.profiles.domain.Sight;
import org.kedang.profiles.domain.TierRule;
import org.kedang.profiles.usecase.FindDivisions;
import org.kedang.profiles.usecase.ReadDictionary;
import org.kedang.profiles.usecase.ReadPolicy;

/** What all pages of the registration need to make forms and to show them: dictionary, policy, divisions, words. */
@Named
@RequestScoped
public class RegistrationDesk {
    private static final int SUGGESTIONS = 40;

    @Inject
    CurrentActor me;

    @Inject
    ReadDictionary readDictionary;

    @Inject
    ReadPolicy readPolicy;

    @Inject
    FindDivisions findDivisions;

    private @Nullable Dictionary dictionary;
    private @Nullable OpeningPolicy policy;
    private final Map<String, String> divisionNames = new HashMap<>();

    /** Divisions for the picker of a region field: the provinces, what lies in the one named, or what is called so. */
    public List<String> divisions(@Nullable String typed) {
        String text = typed == null ? "" : typed.strip();
        String wanted = text.matches("[0-9]{6}(\\s.*)?") ? text.substring(0, 6) : text;
        return findDivisions.find(new FindDivisions.Command(wanted, SUGGESTIONS), me.actor()).stream()
                .map(division -> division.code() + " " + division.fullName())
                .toList();
    }

    Dictionary dictionary() {
        Dictionary known = dictionary;
        if (known == null) {
            known = readDictionary
                    .read(me.actor(), ReadDictionary.Command.active())
                    .said();
            dictionary = known;
        }
        return known;
    }

    OpeningPolicy policy() {
        OpeningPolicy known = policy;
        if (known == null) {
            known = readPolicy.read(me.actor(), ReadPolicy.Command.active()).policy();
            policy = known;
        }
        return known;
    }

    private String divisionName(String code) {
        return divisionNames.computeIfAbsent(code, wanted -> {
            if (!wanted.matches("[0-9]{6}")) {
                return "";
            }
            return findDivisions.find(new FindDivisions.Command(wanted, 1), me.actor()).stream()
                    .filter(division -> division.code().equals(wanted))
                    .map(Division::fullName)
                    .findFirst()
                    .orElse("");
        });
    }

    /** A form for the stage; a tier's own demands count at filing. */
    DictionaryForm form(FieldValues values, FieldStage stage, FileTier tier, Set<String> watched) {
        Set<String> demanded = stage == FieldStage.FILING
                ? Set.copyOf(policy().tier(tier).map(TierRule::required).orElse(List.of()))
                : Set.of();
        FieldStage wanted = stage == FieldStage.FILING && tier != FileTier.FULL ? FieldStage.REGISTRATION : stage;
        return DictionaryForm.of(
                dictionary(),
                values,
                new DictionaryForm.Purpose(wanted, demanded, watched, locale(), this::divisionName));
    }

    RegistrationSheet sheet() {
        return new RegistrationSheet(dictionary(), locale(), this::divisionName);
    }

    /** What keeps a form from being submitted. */
    List<Problem> atSubmission(FieldValues values) {
        return dictionary().check(dictionary().normalise(values), FieldStage.REGISTRATION);
    }

    /** What keeps a form from being filed in the tier. */
    List<Problem> atFiling(FieldValues values, FileTier tier) {
        FieldValues clean = dictionary().normalise(values);
        List<Problem> problems = new ArrayList<>(
                dictionary().check(clean, tier == FileTier.FULL ? FieldStage.FILING : FieldStage.REGISTRATION));
        for (String code : policy().tier(tier).map(TierRule::required).orElse(List.of())) {
            boolean named =
                    problems.stream().anyMatch(problem -> problem.field().equals(code));
            if (!named && clean.value(code).isEmpty() && clean.rows(code).isEmpty()) {
                problems.add(Problem.of(code, ProfileRule.FIELD_REQUIRED));
            }
        }
        return List.copyOf(problems);
    }

    String words(Problem problem) {
        return RefusalText.in(locale()).of(problem);
    }

    /** Two states of a form side by side, only what differs. */
    List<Marks.Line> differences(FieldValues before, FieldValues after) {
        Dictionary known = dictionary();
        return ComparisonLines.of(
                FileComparison.between(
                        new FileComparison.State(known.normalise(before), known),
                        new FileComparison.State(known.normalise(after), known),
                        Sight.clear(known)),
                words());
    }

    /** Canonical values in the reader's words. */
    FieldWords words() {
        return new FieldWords(Messages.in(locale()), code -> {
            String name = divisionName(code);
            return name.isEmpty() ? code : name + " " + code;
        });
    }

    CardPlaces places() {
        return CardPlaces.of(dictionary(), Messages.in(locale()));
    }

    static Locale locale() {
        return FacesContext.getCurrentInstance().getViewRoot().getLocale();
    }

    /** @throws Missing for what cannot be the id of a form */
    static RegistrationId id(String text) {
        try {
            return RegistrationId.of(text);
        } catch (IllegalArgumentException e) {
            throw new Missing("registration", text);
        }
    }
}
