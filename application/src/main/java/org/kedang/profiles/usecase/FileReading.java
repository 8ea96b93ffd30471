package org.kedang.profiles.usecase;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.kedang.access.api.People;
import org.kedang.access.api.Person;
import org.kedang.kit.domain.CustomerId;
import org.kedang.kit.domain.Permission;
import org.kedang.kit.spi.AuditTrail;
import org.kedang.kit.usecase.Actor;
import org.kedang.kit.usecase.Missing;
import org.kedang.profiles.api.FileView;
import org.kedang.profiles.domain.ApprovalGroup;
import org.kedang.profiles.domain.Completeness;
import org.kedang.profiles.domain.Dictionary;
import org.kedang.profiles.domain.FieldDefinition;
import org.kedang.profiles.domain.FieldGroup;
import org.kedang.profiles.domain.FieldValues;
import org.kedang.profiles.domain.Mask;
import org.kedang.profiles.domain.TypedFields;
import org.kedang.profiles.spi.Dictionaries;
import org.kedang.profiles.spi.FileViews;
import org.kedang.profiles.spi.Policies;

/** Puts together what a reader sees of a file: by today's dictionary, sensitive values masked. Asks nobody for permission. */
@Dependent
public class FileReading {
    private final FileViews files;
    private final ChangeLists changes;
    private final Dictionaries dictionaries;
    private final Policies policies;
    private final People people;
    private final AuditTrail trail;
    private final Clock clock;

    @Inject
    FileReading(
            FileViews files,
            ChangeLists changes,
            Dictionaries dictionaries,
            Policies policies,
            People people,
            AuditTrail trail,
            Clock clock) {
        this.files = files;
        this.changes = changes;
        this.dictionaries = dictionaries;
        this.policies = policies;
        this.people = people;
        this.trail = trail;
        this.clock = clock;
    }

    /** @throws Missing when there is no such file */
    FileView read(CustomerId customer, Actor actor) {
        FileViews.FileRow row = files.read(customer).orElseThrow(() -> new Missing("customer", customer));
        TypedFields typed = row.typed();
        trail.subject("customer", customer, row.number() + " " + typed.name());
        Instant now = Instant.now(clock);
        LocalDate today = BusinessDay.of(now);
        Dictionary dictionary = dictionaries.active(today);
        FieldValues values = typed.values();
        Completeness completeness = dictionary.completeness(values);
        int freshDays = policies.active(today).freshnessDays(ApprovalGroup.KEY);
        Optional<Person> owner = people.person(row.owner());
        return new FileView(
                customer,
                row.number(),
                row.aliases(),
                typed.name(),
                typed.shortName(),
                typed.stage(),
                typed.secrecy(),
                row.tier(),
                row.owner(),
                owner.map(Person::number).orElse(""),
                owner.map(Person::name).orElse(""),
                row.department(),
                owner.map(Person::departmentName).orElse(""),
                row.openedOn(),
                row.lastConfirmedAt(),
                row.changedAt(),
                completeness.percent(),
                missing(completeness, dictionary),
                row.lastConfirmedAt().plus(Duration.ofDays(freshDays)).isBefore(now),
                row.sealed(),
                row.version(),
                row.stages(),
                groups(dictionary, values),
                row.registration(),
                actor.may(Permission.EDIT_NOTES) && !row.sealed(),
                actor.may(Permission.REVEAL_MASKED),
                row.revision(),
                actor.may(Permission.REQUEST_CHANGE) && !row.sealed(),
                changes.open(customer));
    }

    private static List<FieldDefinition> missing(Completeness completeness, Dictionary dictionary) {
        List<FieldDefinition> fields = new ArrayList<>();
        for (String code : completeness.missing()) {
            dictionary
                    .field(code)
                    .or(() -> dictionary.fieldsOf(code).stream().findFirst())
                    .ifPresent(fields::add);
        }
        return fields;
    }

    private static List<FileView.Group> groups(Dictionary dictionary, FieldValues values) {
        List<FileView.Group> groups = new ArrayList<>();
        String customerType = values.text("customerType");
        for (FieldGroup group : dictionary.groups()) {
            List<FieldDefinition> fields = dictionary.fieldsOf(group.code()).stream()
                    .filter(field -> field.applies().to(customerType))
                    .toList();
            if (fields.isEmpty()) {
                continue;
            }
            List<FileView.Cell> cells = new ArrayList<>();
            List<List<FileView.Cell>> rows = new ArrayList<>();
            if (group.repeated()) {
                List<Map<String, String>> written = values.rows(group.code());
                for (int i = 0; i < written.size(); i++) {
                    List<FileView.Cell> row = new ArrayList<>();
                    for (FieldDefinition field : fields) {
                        String path = group.code() + "[" + i + "]." + field.code();
                        row.add(cell(field, path, written.get(i).getOrDefault(field.code(), "")));
                    }
                    rows.add(List.copyOf(row));
                }
            } else {
                fields.forEach(field -> cells.add(cell(field, field.code(), values.text(field.code()))));
            }
            groups.add(new FileView.Group(group, fields.get(0).category(), cells, rows));
        }
        return groups;
    }

    private static FileView.Cell cell(FieldDefinition field, String path, String value) {
        boolean masked = field.mask() != Mask.NONE && !value.isEmpty();
        return new FileView.Cell(field, path, masked ? field.mask().apply(value) : value, masked);
    }
}
