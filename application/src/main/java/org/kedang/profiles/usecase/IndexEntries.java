package org.kedang.profiles.usecase;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.kedang.kit.domain.EmployeeId;
import org.kedang.profiles.domain.CustomerFile;
import org.kedang.profiles.domain.Dictionary;
import org.kedang.profiles.domain.FieldDefinition;
import org.kedang.profiles.domain.FieldType;
import org.kedang.profiles.domain.FieldValues;
import org.kedang.profiles.domain.TypedFields;
import org.kedang.search.api.IndexedCustomer;

/** What the search register learns of a file: typed fields, and of the others those the dictionary calls searchable. */
@Dependent
class IndexEntries {

    @Inject
    IndexEntries() {}

    /** @param ownerName name of {@link CustomerFile#owner()} */
    IndexedCustomer of(CustomerFile file, Dictionary dictionary, String ownerName) {
        TypedFields typed = file.typed();
        FieldValues values = file.values();
        Set<String> others = new LinkedHashSet<>();
        Set<String> aliases = new LinkedHashSet<>();
        Set<String> contacts = new LinkedHashSet<>();
        file.aliases().forEach(alias -> aliases.add(alias.value()));
        for (FieldDefinition field : dictionary.fields()) {
            if (!field.searchable() || field.type() == FieldType.PHONE || TypedFields.CODES.contains(field.code())) {
                continue;
            }
            Set<String> place = placeOf(field, others, aliases, contacts);
            place.addAll(texts(field, values));
        }
        EmployeeId owner = file.owner();
        return new IndexedCustomer(
                file.id(),
                file.number().value(),
                typed.name(),
                typed.shortName(),
                List.copyOf(others),
                List.copyOf(aliases),
                List.copyOf(contacts),
                List.copyOf(DuplicateCheck.phones(values, dictionary)),
                typed.creditCode(),
                owner,
                ownerName,
                file.department(),
                typed.secrecy(),
                typed.stage().name(),
                typed.customerType(),
                typed.industry(),
                typed.region(),
                typed.productLine(),
                typed.channel(),
                typed.projectType(),
                file.completeness(),
                file.changedAt());
    }

    // names and numbers of the customer lead everybody to the card; people, addresses and all else those who may read
    // the file
    private static Set<String> placeOf(
            FieldDefinition field, Set<String> others, Set<String> aliases, Set<String> contacts) {
        String code = field.code();
        if (!field.personal() && (code.endsWith("Name") || code.endsWith("Names"))) {
            return others;
        }
        return !field.personal() && code.endsWith("Number") ? aliases : contacts;
    }

    private static List<String> texts(FieldDefinition field, FieldValues values) {
        List<String> texts = new ArrayList<>();
        values.value(field.code()).ifPresent(texts::add);
        for (Map<String, String> row : values.rows(field.group())) {
            String text = row.get(field.code());
            if (text != null) {
                texts.add(text);
            }
        }
        return texts;
    }
}
