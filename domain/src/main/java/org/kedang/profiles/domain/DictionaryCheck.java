package org.kedang.profiles.domain;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.kedang.kit.domain.Problem;

/** Looks over the values of one file at one stage, field by field in the order of the card. */
final class DictionaryCheck {
    private final Dictionary dictionary;
    private final FieldStage stage;
    private final String customerType;
    private final List<Problem> problems = new ArrayList<>();

    DictionaryCheck(Dictionary dictionary, FieldStage stage, String customerType) {
        this.dictionary = dictionary;
        this.stage = stage;
        this.customerType = customerType;
    }

    List<Problem> problems(FieldValues values) {
        for (FieldDefinition field : dictionary.allFields()) {
            if (!dictionary.repeated(field)) {
                look(field, field.code(), values.singles().get(field.code()));
            }
        }
        for (FieldGroup group : dictionary.groups()) {
            if (group.repeated()) {
                lookAtRows(group, values.rows(group.code()));
            }
        }
        values.singles().keySet().stream()
                .filter(code -> !dictionary.isRetired(code))
                .filter(code -> dictionary.field(code).map(dictionary::repeated).orElse(true))
                .forEach(code -> problems.add(Problem.of(code, ProfileRule.FIELD_UNKNOWN, code)));
        for (String code : values.repeated().keySet()) {
            if (!dictionary.group(code).map(FieldGroup::repeated).orElse(false)) {
                problems.add(Problem.of(code, ProfileRule.GROUP_NOT_REPEATED, code));
            }
        }
        return List.copyOf(problems);
    }

    private void lookAtRows(FieldGroup group, List<Map<String, String>> rows) {
        if (rows.size() > group.maxRows()) {
            problems.add(Problem.of(group.code(), ProfileRule.TOO_MANY_ROWS, group.maxRows(), rows.size()));
            return;
        }
        for (int i = 0; i < rows.size(); i++) {
            Map<String, String> row = rows.get(i);
            String prefix = group.code() + "[" + i + "].";
            for (FieldDefinition field : dictionary.allFields()) {
                if (field.group().equals(group.code())) {
                    look(field, prefix + field.code(), row.get(field.code()));
                }
            }
            for (String code : row.keySet()) {
                boolean known = dictionary
                        .field(code)
                        .filter(field -> field.group().equals(group.code()))
                        .isPresent();
                if (!known && !dictionary.isRetired(code)) {
                    problems.add(Problem.of(prefix + code, ProfileRule.FIELD_UNKNOWN, code));
                }
            }
        }
    }

    private void look(FieldDefinition field, String where, @Nullable String value) {
        if (value == null || value.isBlank()) {
            if (field.switchedOn()
                    && stage.demands(field.requiredAt())
                    && field.applies().to(customerType)) {
                problems.add(Problem.of(where, ProfileRule.FIELD_REQUIRED));
            }
            return;
        }
        if (!field.switchedOn()) {
            problems.add(Problem.of(where, ProfileRule.FIELD_SWITCHED_OFF));
            return;
        }
        Problem fault = FieldText.fault(field, where, value);
        if (fault != null) {
            problems.add(fault);
        }
    }
}
