package org.kedang.profiles.web;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import org.jspecify.annotations.Nullable;
import org.kedang.kit.domain.Problem;
import org.kedang.kit.domain.Refused;
import org.kedang.kit.domain.Secrecy;
import org.kedang.profiles.domain.Applies;
import org.kedang.profiles.domain.ApprovalGroup;
import org.kedang.profiles.domain.Choice;
import org.kedang.profiles.domain.FieldDefinition;
import org.kedang.profiles.domain.FieldFormat;
import org.kedang.profiles.domain.FieldStage;
import org.kedang.profiles.domain.FieldType;
import org.kedang.profiles.domain.Labels;
import org.kedang.profiles.domain.Mask;
import org.kedang.profiles.domain.ProfileRule;

/** Reads a {@link FieldForm} as a field of the dictionary. */
final class TypedField {
    private TypedField() {}

    /**
     * The field an officer means.
     *
     * @param before how the field stands now; null for a new one
     * @throws Refused FIELDS_WRONG at the limit that cannot be used, FIELD_CHOICES_WRONG for a line of choices without a code
     */
    static FieldDefinition of(FieldForm typed, @Nullable FieldDefinition before) {
        Labels labels = new Labels(typed.getLabelZh(), typed.getLabelZhTw(), typed.getLabelEn());
        FieldType type = before == null ? FieldType.valueOf(typed.getType()) : before.type();
        FieldFormat format = format(typed, before == null ? FieldFormat.of(type) : before.format());
        FieldDefinition.Builder builder = before == null
                ? FieldDefinition.of(typed.getCode().strip(), type, labels).order(9_000)
                : before.change();
        return builder.labels(labels)
                .group(typed.getGroup())
                .format(format)
                .unit(typed.getUnit().strip())
                .choices(type.isChoice() ? choices(typed, before) : List.of())
                .requiredAt(FieldStage.valueOf(typed.getRequiredAt()))
                .approval(ApprovalGroup.valueOf(typed.getApproval()))
                .secrecy(Secrecy.valueOf(typed.getSecrecy()))
                .mask(Mask.valueOf(typed.getMask()))
                .applies(Applies.valueOf(typed.getApplies()))
                .importNames(typed.getImportNames()
                        .lines()
                        .map(String::strip)
                        .filter(name -> !name.isEmpty())
                        .distinct()
                        .toList())
                .personal(typed.isPersonal())
                .sensitive(typed.isSensitive())
                .purpose(typed.getPurpose())
                .searchable(typed.isSearchable())
                .switchedOn(typed.isSwitchedOn())
                .build();
    }

    /** @throws Refused at the field whose limit cannot be used */
    private static FieldFormat format(FieldForm typed, FieldFormat habit) {
        String pattern = typed.getPattern().strip();
        if (!pattern.isEmpty()) {
            try {
                var unused = Pattern.compile(pattern);
            } catch (PatternSyntaxException wrong) {
                throw wrong("pattern", ProfileRule.FIELD_PATTERN, pattern);
            }
        }
        BigDecimal min = limit("min", typed.getMin());
        BigDecimal max = limit("max", typed.getMax());
        if (min != null && max != null && min.compareTo(max) > 0) {
            throw wrong("max", ProfileRule.FIELD_TOO_SMALL, typed.getMin().strip());
        }
        int length =
                typed.getMaxLength() < 1 || typed.getMaxLength() > 10_000 ? habit.maxLength() : typed.getMaxLength();
        return new FieldFormat(pattern.isEmpty() ? null : pattern, length, min, max, habit.scale());
    }

    private static @Nullable BigDecimal limit(String name, String text) {
        String typed = text.strip();
        if (typed.isEmpty()) {
            return null;
        }
        if (!typed.matches("-?[0-9]{1,15}(\\.[0-9]{1,6})?")) {
            throw wrong(name, ProfileRule.FIELD_NOT_A_NUMBER, typed);
        }
        return new BigDecimal(typed);
    }

    private static Refused wrong(String field, ProfileRule rule, String figure) {
        return new Refused(ProfileRule.FIELDS_WRONG, List.of(Problem.of(field, rule, figure)));
    }

    private static List<Choice> choices(FieldForm typed, @Nullable FieldDefinition before) {
        List<Choice> choices = new ArrayList<>();
        for (String line : typed.getChoices().lines().toList()) {
            String[] parts = line.strip().split("\\s+", 2);
            if (parts[0].isEmpty()) {
                continue;
            }
            if (parts.length < 2 || !parts[0].matches("[A-Za-z0-9][A-Za-z0-9_]{0,39}")) {
                throw new Refused(ProfileRule.FIELD_CHOICES_WRONG, typed.getCode());
            }
            Labels labels = Labels.of(parts[1]);
            // a label left as it was keeps its other languages
            Labels known = before == null
                    ? labels
                    : before.choice(parts[0])
                            .map(Choice::labels)
                            .filter(old -> old.zh().equals(labels.zh()))
                            .orElse(labels);
            choices.add(new Choice(parts[0], known));
        }
        return choices;
    }
}
