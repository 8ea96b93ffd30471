package org.kedang.profiles.domain;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.kedang.kit.domain.Refused;

/**
 * The dictionary of a firm that takes up a profile: its fields are added or switched on again, those only other profiles
 * have are switched off; files keep what was written in them.
 */
public final class ProfileDictionary {
    private final Dictionary last;
    private final FirmProfile.FieldBook book;
    private final Set<String> foreign;

    /**
     * @param last the newest version
     * @param foreign codes of the fields other profiles bring along
     */
    public ProfileDictionary(Dictionary last, FirmProfile.FieldBook book, Set<String> foreign) {
        this.last = last;
        this.book = book;
        this.foreign = Set.copyOf(foreign);
    }

    /**
     * The next version; empty where nothing is different.
     *
     * @throws Refused FIELD_CODE_TAKEN or FIELD_CODE_REUSED when the firm has a field or group of another kind under a code
     */
    public Optional<Dictionary> next(DictionaryNote about) {
        List<FieldGroup> groups = new ArrayList<>(last.groups());
        for (FieldGroup group : book.groups()) {
            if (last.group(group.code()).isEmpty()) {
                if (last.field(group.code()).isPresent() || last.isRetired(group.code())) {
                    throw new Refused(ProfileRule.FIELD_CODE_TAKEN, group.code());
                }
                groups.add(group);
            }
        }
        List<FieldDefinition> fields = new ArrayList<>();
        last.allFields().forEach(field -> fields.add(kept(field)));
        for (FieldDefinition field : book.fields()) {
            if (last.field(field.code()).isEmpty()) {
                demandFree(field);
                fields.add(field.change().sinceVersion(last.version() + 1).build());
            }
        }
        if (groups.equals(last.groups()) && fields.equals(last.allFields())) {
            return Optional.empty();
        }
        Set<String> taken =
                Set.copyOf(fields.stream().map(FieldDefinition::code).toList());
        return Optional.of(new Dictionary(
                last.version() + 1,
                about,
                groups,
                fields,
                last.retired().stream()
                        .filter(gone -> !taken.contains(gone.code()))
                        .toList()));
    }

    private void demandFree(FieldDefinition field) {
        if (last.group(field.code()).isPresent()) {
            throw new Refused(ProfileRule.FIELD_CODE_TAKEN, field.code());
        }
        last.retired().stream()
                .filter(gone -> gone.code().equals(field.code()) && gone.type() != field.type())
                .findFirst()
                .ifPresent(gone -> {
                    throw new Refused(ProfileRule.FIELD_CODE_REUSED, field.code(), gone.type());
                });
    }

    // answers the profile knows besides those of the firm
    private static FieldDefinition withChoices(FieldDefinition field, FieldDefinition own) {
        List<Choice> choices = new ArrayList<>(field.choices());
        own.choices().stream()
                .filter(choice -> field.choice(choice.code()).isEmpty())
                .forEach(choices::add);
        return choices.equals(field.choices())
                ? field
                : field.change().choices(choices).build();
    }

    private FieldDefinition kept(FieldDefinition field) {
        FieldDefinition own = book.fields().stream()
                .filter(one -> one.code().equals(field.code()))
                .findFirst()
                .orElse(null);
        if (own != null) {
            if (own.type() != field.type()) {
                throw new Refused(ProfileRule.FIELD_CODE_TAKEN, field.code());
            }
            FieldDefinition known = withChoices(field, own);
            // sensitive data is switched on for a purpose the firm states, never by taking up rules
            return known.switchedOn() || known.sensitive()
                    ? known
                    : known.change().switchedOn(true).build();
        }
        if (foreign.contains(field.code()) && !Dictionary.CORE_FIELDS.contains(field.code())) {
            return field.switchedOn() ? field.change().switchedOn(false).build() : field;
        }
        FieldStage required = book.required().get(field.code());
        if (required == null || required == field.requiredAt() || Dictionary.CORE_FIELDS.contains(field.code())) {
            return field;
        }
        return field.change().requiredAt(required).build();
    }
}
