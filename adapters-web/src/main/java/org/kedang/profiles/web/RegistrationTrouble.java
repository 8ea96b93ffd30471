package org.kedang.profiles.web;

import java.util.List;
import java.util.function.Function;
import org.kedang.kit.domain.Problem;

/**
 * One thing to be put right before the form can be handed in.
 *
 * @param link address of the step with the field
 */
public record RegistrationTrouble(String label, String text, String link) {
    /**
     * The problems as a list to work off.
     *
     * @param words says a problem in the reader's language
     * @param draft address of the form, with its id
     */
    static List<RegistrationTrouble> of(
            List<Problem> problems, DictionaryForm form, Function<Problem, String> words, String draft) {
        return problems.stream()
                .map(problem -> new RegistrationTrouble(
                        form.label(problem.field()),
                        words.apply(problem),
                        draft + "&step=" + RegistrationStep.of(problem.field(), form) + "&at="
                                + problem.field().replace("[", "%5B").replace("]", "%5D")))
                .toList();
    }
}
