package org.kedang.profiles.domain;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.kedang.kit.domain.Problem;
import org.kedang.kit.domain.Refused;

/** All consents of one customer, lasting and withdrawn: what may be kept about him, and what is as good as not there (C19). */
public record ConsentBook(List<Consent> consents) {
    public ConsentBook {
        consents = List.copyOf(consents);
    }

    /** Whether somebody consents that the field is kept; true for what is not sensitive. */
    public boolean allows(FieldDefinition field) {
        return !field.sensitive() || consents.stream().anyMatch(consent -> consent.covers(field));
    }

    /**
     * Codes of the fields nobody may see any more: sensitive ones without a lasting consent, and those a withdrawn consent
     * was about that are gone from the dictionary.
     */
    public Set<String> absent(Dictionary dictionary) {
        Set<String> absent = new TreeSet<>();
        dictionary.allFields().stream().filter(field -> !allows(field)).forEach(field -> absent.add(field.code()));
        for (Consent consent : consents) {
            for (String code : consent.purposes().keySet()) {
                boolean lasts = consents.stream()
                        .anyMatch(other -> other.inForce() && other.purposes().containsKey(code));
                if (dictionary.field(code).isEmpty() && !lasts) {
                    absent.add(code);
                }
            }
        }
        return absent;
    }

    /**
     * What is erased when a consent has been taken back: fields nobody consents to any more as a whole, of fields other people
     * go on consenting to what stands in rows that name the person.
     */
    public Erasure erasure(Consent withdrawn, Dictionary dictionary, ErasedValue mark) {
        Set<String> absent = absent(dictionary);
        Set<String> gone = new TreeSet<>(withdrawn.purposes().keySet());
        gone.retainAll(absent);
        Set<String> shared = new TreeSet<>(withdrawn.purposes().keySet());
        shared.removeAll(gone);
        return new Erasure(gone, shared, withdrawn.person(), mark);
    }

    /** What stands in the values without consent, by path; what stood there before is not asked about again. */
    public List<Problem> problems(FieldValues before, FieldValues wanted, Dictionary dictionary) {
        List<Problem> problems = new ArrayList<>();
        for (FieldDefinition field : dictionary.fields()) {
            if (!field.sensitive() || (allows(field) && !erased(field, wanted, dictionary))) {
                continue;
            }
            String code = field.code();
            if (!dictionary.repeated(field)) {
                demand(code, before.text(code), wanted.text(code), problems);
                continue;
            }
            Set<String> known = new TreeSet<>();
            before.rows(field.group()).forEach(row -> known.add(row.getOrDefault(code, "")));
            List<Map<String, String>> rows = wanted.rows(field.group());
            for (int i = 0; i < rows.size(); i++) {
                String value = rows.get(i).getOrDefault(code, "");
                demand(field.group() + "[" + i + "]." + code, known.contains(value) ? value : "", value, problems);
            }
        }
        return problems;
    }

    // what stands for an erased value is never written into a file again
    private static boolean erased(FieldDefinition field, FieldValues wanted, Dictionary dictionary) {
        return dictionary.repeated(field)
                ? wanted.rows(field.group()).stream()
                        .anyMatch(row -> ErasedValue.is(row.getOrDefault(field.code(), "")))
                : ErasedValue.is(wanted.text(field.code()));
    }

    private static void demand(String path, String before, String wanted, List<Problem> problems) {
        if (!wanted.isEmpty() && !wanted.equals(before)) {
            problems.add(Problem.of(path, ConsentRule.CONSENT_MISSING));
        }
    }

    /** @throws Refused {@code CONSENT_MISSING} by field */
    public void demand(FieldValues before, FieldValues wanted, Dictionary dictionary) {
        List<Problem> problems = problems(before, wanted, dictionary);
        if (!problems.isEmpty()) {
            throw new Refused(ConsentRule.CONSENT_MISSING, problems);
        }
    }
}
