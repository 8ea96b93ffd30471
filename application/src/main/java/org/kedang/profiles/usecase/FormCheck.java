package org.kedang.profiles.usecase;

import java.util.ArrayList;
import java.util.List;
import org.kedang.kit.domain.Problem;
import org.kedang.kit.domain.Refused;
import org.kedang.profiles.domain.Dictionary;
import org.kedang.profiles.domain.FieldStage;
import org.kedang.profiles.domain.FieldValues;
import org.kedang.profiles.domain.FileRule;
import org.kedang.profiles.domain.FileTier;
import org.kedang.profiles.domain.OpeningPolicy;
import org.kedang.profiles.domain.ProfileRule;

/** What a form must say at submission and at filing: the dictionary's demands and those of the tier (C26, C27). */
final class FormCheck {
    private FormCheck() {}

    /** @throws Refused {@code FIELDS_WRONG} by field, {@code CONTACT_GETS_NO_FILE} */
    static void atSubmission(FieldValues values, FileTier tier, Dictionary dictionary) {
        demandFile(tier);
        refuse(dictionary.check(values, FieldStage.REGISTRATION));
    }

    /** @throws Refused {@code FIELDS_WRONG} by field, {@code CONTACT_GETS_NO_FILE} */
    static void atFiling(FieldValues values, FileTier tier, Dictionary dictionary, OpeningPolicy policy) {
        demandFile(tier);
        refuse(lacking(values, tier, dictionary, policy));
    }

    /** What keeps a file from the tier, by field; empty when nothing does. */
    static List<Problem> lacking(FieldValues values, FileTier tier, Dictionary dictionary, OpeningPolicy policy) {
        List<Problem> problems = new ArrayList<>(
                dictionary.check(values, tier == FileTier.FULL ? FieldStage.FILING : FieldStage.REGISTRATION));
        policy.tier(tier).ifPresent(rule -> {
            for (String code : rule.required()) {
                boolean named =
                        problems.stream().anyMatch(problem -> problem.field().equals(code));
                if (!named && values.value(code).isEmpty() && values.rows(code).isEmpty()) {
                    problems.add(Problem.of(code, ProfileRule.FIELD_REQUIRED));
                }
            }
        });
        return problems;
    }

    private static void demandFile(FileTier tier) {
        if (tier == FileTier.CONTACT) {
            throw new Refused(FileRule.CONTACT_GETS_NO_FILE);
        }
    }

    private static void refuse(List<Problem> problems) {
        if (!problems.isEmpty()) {
            throw new Refused(ProfileRule.FIELDS_WRONG, problems);
        }
    }
}
