package org.kedang.profiles.web;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kedang.profiles.domain.Dictionary;
import org.kedang.profiles.domain.FieldDefinition;
import org.kedang.profiles.domain.FieldFormat;
import org.kedang.profiles.domain.FieldGroup;
import org.kedang.profiles.domain.Labels;

/** The dictionary as the interface shows it. */
public record DictionaryBody(
        int version,
        boolean active,
        LocalDate startsOn,
        String owner,
        String clause,
        String note,
        List<FieldGroup> groups,
        List<Field> fields) {

    /** One field. */
    public record Field(
            String code,
            Labels labels,
            Labels help,
            String group,
            int order,
            String type,
            @Nullable FieldFormat format,
            List<Answer> choices,
            String unit,
            String requiredAt,
            String secrecy,
            String approval,
            boolean personal,
            boolean switchedOn,
            String applies,
            int category,
            boolean searchable,
            List<String> importNames,
            String mask,
            boolean sensitive,
            String purpose) {}

    /** One of the answers a choice field allows. */
    public record Answer(String code, Labels labels) {}

    static DictionaryBody of(Dictionary dictionary, int active) {
        return new DictionaryBody(
                dictionary.version(),
                dictionary.version() == active,
                dictionary.startsOn(),
                dictionary.owner(),
                dictionary.clause(),
                dictionary.note(),
                dictionary.groups(),
                dictionary.fields().stream().map(DictionaryBody::field).toList());
    }

    private static Field field(FieldDefinition field) {
        return new Field(
                field.code(),
                field.labels(),
                field.help(),
                field.group(),
                field.order(),
                field.type().name(),
                field.format(),
                field.choices().stream()
                        .map(choice -> new Answer(choice.code(), choice.labels()))
                        .toList(),
                field.unit(),
                field.requiredAt().name(),
                field.secrecy().name(),
                field.approval().name(),
                field.personal(),
                field.switchedOn(),
                field.applies().name(),
                field.category(),
                field.searchable(),
                field.importNames(),
                field.mask().name(),
                field.sensitive(),
                field.purpose());
    }
}
