package org.kedang.profiles.domain;

import java.util.ArrayList;
import java.util.List;
import org.kedang.kit.domain.Refused;

/** Which changes a version of the dictionary allows its next one. */
final class NextDictionary {
    private final Dictionary last;
    private final DictionaryNote about;

    NextDictionary(Dictionary last, DictionaryNote about) {
        this.last = last;
        this.about = about;
    }

    Dictionary withField(FieldDefinition field) {
        if (last.field(field.code()).isPresent() || last.group(field.code()).isPresent()) {
            throw new Refused(ProfileRule.FIELD_CODE_TAKEN, field.code());
        }
        RetiredField gone = last.retired().stream()
                .filter(old -> old.code().equals(field.code()))
                .findFirst()
                .orElse(null);
        if (gone != null && gone.type() != field.type()) {
            throw new Refused(ProfileRule.FIELD_CODE_REUSED, field.code(), gone.type());
        }
        List<FieldDefinition> next = new ArrayList<>(last.allFields());
        next.add(field.change().sinceVersion(last.version() + 1).build());
        return next(
                next,
                last.retired().stream()
                        .filter(old -> !old.code().equals(field.code()))
                        .toList());
    }

    Dictionary withGroup(FieldGroup group) {
        String code = group.code();
        if (last.group(code).isPresent() || last.field(code).isPresent() || last.isRetired(code)) {
            throw new Refused(ProfileRule.FIELD_CODE_TAKEN, code);
        }
        if (group.labels().blank()) {
            throw new Refused(ProfileRule.FIELD_LABEL_MISSING, code);
        }
        List<FieldGroup> groups = new ArrayList<>(last.groups());
        groups.add(group);
        return next(groups, last.allFields(), last.retired());
    }

    Dictionary withChanged(FieldDefinition field) {
        FieldDefinition before = last.field(field.code()).orElse(null);
        if (before == null) {
            throw new Refused(ProfileRule.FIELD_UNKNOWN, field.code());
        }
        boolean longer = before.type() == FieldType.TEXT && field.type() == FieldType.LONG_TEXT;
        if (before.type() != field.type() && !longer) {
            throw new Refused(ProfileRule.FIELD_TYPE_FIXED, field.code(), before.type());
        }
        for (Choice choice : before.choices()) {
            if (field.choice(choice.code()).isEmpty()) {
                throw new Refused(ProfileRule.FIELD_CHOICE_DROPPED, field.code(), choice.code());
            }
        }
        FieldGroup group = last.group(field.group()).orElse(null);
        if (group == null) {
            throw new Refused(ProfileRule.FIELD_GROUP_UNKNOWN, field.code(), field.group());
        }
        if (group.repeated() || last.repeated(before)) {
            // the values of files lie in the rows of the group they were written in
            if (!field.group().equals(before.group())) {
                throw new Refused(
                        Dictionary.CORE_FIELDS.contains(field.code())
                                ? ProfileRule.CORE_FIELD
                                : ProfileRule.FIELD_GROUP_FIXED,
                        field.code());
            }
        }
        boolean core = Dictionary.CORE_FIELDS.contains(field.code());
        boolean looser =
                before.requiredAt() == FieldStage.REGISTRATION && field.requiredAt() != FieldStage.REGISTRATION;
        if (core && (!field.switchedOn() || looser)) {
            throw new Refused(ProfileRule.CORE_FIELD, field.code());
        }
        FieldDefinition kept =
                field.change().sinceVersion(before.sinceVersion()).build();
        return next(
                last.allFields().stream()
                        .map(old -> old.code().equals(kept.code()) ? kept : old)
                        .toList(),
                last.retired());
    }

    Dictionary withoutField(String code) {
        FieldDefinition field = last.field(code).orElse(null);
        if (field == null) {
            throw new Refused(ProfileRule.FIELD_UNKNOWN, code);
        }
        if (Dictionary.CORE_FIELDS.contains(code)) {
            throw new Refused(ProfileRule.CORE_FIELD, code);
        }
        List<RetiredField> gone = new ArrayList<>(last.retired());
        gone.add(new RetiredField(code, field.labels(), field.type(), last.version()));
        return next(
                last.allFields().stream()
                        .filter(old -> !old.code().equals(code))
                        .toList(),
                gone);
    }

    private Dictionary next(List<FieldDefinition> fields, List<RetiredField> retired) {
        return next(last.groups(), fields, retired);
    }

    private Dictionary next(List<FieldGroup> groups, List<FieldDefinition> fields, List<RetiredField> retired) {
        if (about.note().isBlank()) {
            throw new Refused(ProfileRule.DICTIONARY_NOTE_MISSING);
        }
        if (about.startsOn().isBefore(last.startsOn())) {
            throw new Refused(
                    ProfileRule.DICTIONARY_STARTS_TOO_EARLY, last.startsOn().toString());
        }
        return new Dictionary(last.version() + 1, about, groups, fields, retired);
    }
}
