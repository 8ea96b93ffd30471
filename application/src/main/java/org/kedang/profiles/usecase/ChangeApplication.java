package org.kedang.profiles.usecase;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.kedang.access.api.People;
import org.kedang.access.api.Person;
import org.kedang.kit.domain.EmployeeId;
import org.kedang.kit.spi.Outbox;
import org.kedang.kit.usecase.Missing;
import org.kedang.profiles.domain.ChangeRequest;
import org.kedang.profiles.domain.CustomerFile;
import org.kedang.profiles.domain.Dictionary;
import org.kedang.profiles.domain.FieldValues;
import org.kedang.profiles.domain.FileVersion;
import org.kedang.profiles.spi.ChangeRequests;
import org.kedang.profiles.spi.CustomerFiles;
import org.kedang.profiles.spi.Dictionaries;
import org.kedang.profiles.spi.DuplicateRegister;

/** Makes a granted change true: file, version, index, register of duplicates, and those who must know are told. */
@Dependent
class ChangeApplication {
    private final CustomerFiles files;
    private final FileUpdate update;
    private final ChangeDesk desk;
    private final ChangeRequests requests;
    private final Dictionaries dictionaries;
    private final ConsentDesk consents;
    private final DuplicateCheck duplicates;
    private final DuplicateRegister register;
    private final People people;
    private final Outbox outbox;

    @Inject
    ChangeApplication(
            CustomerFiles files,
            FileUpdate update,
            ChangeDesk desk,
            ChangeRequests requests,
            Dictionaries dictionaries,
            ConsentDesk consents,
            DuplicateCheck duplicates,
            DuplicateRegister register,
            People people,
            Outbox outbox) {
        this.files = files;
        this.update = update;
        this.desk = desk;
        this.requests = requests;
        this.dictionaries = dictionaries;
        this.consents = consents;
        this.duplicates = duplicates;
        this.register = register;
        this.people = people;
        this.outbox = outbox;
    }

    CustomerFile fileOf(ChangeRequest request) {
        return files.find(request.customer()).orElseThrow(() -> new Missing("customer", request.customer()));
    }

    /**
     * @param checked who found it needed; null where the chain has nobody for it
     * @param by who applies it
     * @throws org.kedang.kit.domain.Refused {@code CHANGE_STALE} by field, {@code FIELDS_WRONG} by field,
     *     {@code CUSTOMER_EXISTS}, {@code FILE_SEALED}
     */
    void apply(ChangeRequest request, @Nullable EmployeeId checked, EmployeeId by, Instant now) {
        LocalDate today = BusinessDay.of(now);
        CustomerFile file = fileOf(request);
        Dictionary dictionary = dictionaries.active(today);
        FieldValues before = file.values();
        request.change().demandFresh(before, dictionary);
        desk.demandUnique(request.change(), file, dictionary);
        consents.demand(file.id(), before, request.change().on(before), dictionary);
        LocalDate effective = request.effective() == null ? today : request.effective();
        FileVersion version = file.apply(request, dictionary, checked, by, effective, now);
        if (!duplicates.keysOf(before, dictionary).equals(duplicates.keysOf(file.values(), dictionary))) {
            register.replace(
                    file.id(),
                    duplicates.keysToKeep(
                            file.values(),
                            dictionary,
                            duplicates.findings(file.values(), dictionary, null, file.id())));
        }
        update.write(file, version, dictionary);
        request.applied(checked, by, version.no(), now);
        requests.save(request);
        tellApplied(request, file, version.no());
    }

    private void tellApplied(ChangeRequest request, CustomerFile file, int version) {
        Map<String, String> words = words(request, file, "version", Integer.toString(version));
        concerned(request, file)
                .forEach(who -> outbox.notify(who, "changeApplied", ChangeDesk.link(request.id()), words));
    }

    /** Tells those concerned that it is granted for a day to come. */
    void tellScheduled(ChangeRequest request, CustomerFile file, LocalDate day) {
        Map<String, String> words = words(request, file, "day", day.toString());
        concerned(request, file)
                .forEach(who -> outbox.notify(who, "changeScheduled", ChangeDesk.link(request.id()), words));
    }

    /** Tells those concerned that its day has come and the file did not take it. */
    void tellMissed(ChangeRequest request, CustomerFile file, LocalDate day) {
        Map<String, String> words = words(request, file, "day", day.toString());
        concerned(request, file)
                .forEach(who -> outbox.notify(who, "changeMissed", ChangeDesk.link(request.id()), words));
    }

    /** Who asked, and who answers for the customer. */
    private static Set<EmployeeId> concerned(ChangeRequest request, CustomerFile file) {
        Set<EmployeeId> people = new LinkedHashSet<>();
        people.add(request.requester());
        people.add(file.owner());
        return people;
    }

    private Map<String, String> words(ChangeRequest request, CustomerFile file, String more, String value) {
        EmployeeId by = request.appliedBy();
        return Map.of(
                "number",
                file.number().value(),
                "name",
                file.name(),
                "requester",
                name(request.requester()),
                "by",
                by == null ? "" : name(by),
                more,
                value);
    }

    private String name(EmployeeId id) {
        return people.person(id).map(Person::name).orElse("");
    }
}
