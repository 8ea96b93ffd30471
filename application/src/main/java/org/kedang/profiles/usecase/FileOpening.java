package org.kedang.profiles.usecase;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.kedang.access.api.People;
import org.kedang.access.api.Person;
import org.kedang.kit.domain.CustomerId;
import org.kedang.kit.domain.DepartmentId;
import org.kedang.kit.domain.EmployeeId;
import org.kedang.kit.spi.Happenings;
import org.kedang.profiles.api.CustomerFiled;
import org.kedang.profiles.api.DuplicateFindings;
import org.kedang.profiles.domain.Alias;
import org.kedang.profiles.domain.AliasTemplate;
import org.kedang.profiles.domain.CustomerFile;
import org.kedang.profiles.domain.CustomerNumber;
import org.kedang.profiles.domain.CustomerRating;
import org.kedang.profiles.domain.Dictionary;
import org.kedang.profiles.domain.Division;
import org.kedang.profiles.domain.DuplicateKey;
import org.kedang.profiles.domain.FieldValues;
import org.kedang.profiles.domain.FileTier;
import org.kedang.profiles.domain.FileVersion;
import org.kedang.profiles.domain.OpeningPolicy;
import org.kedang.profiles.domain.RegistrationId;
import org.kedang.profiles.spi.CustomerFiles;
import org.kedang.profiles.spi.Divisions;
import org.kedang.profiles.spi.DuplicateRegister;
import org.kedang.profiles.spi.NumberRegister;
import org.kedang.search.api.CustomerIndex;
import org.kedang.search.api.IndexedCustomer;

/**
 * Opens files, one or many: keys, number, file with version 1, register of numbers, search register, event; all in the
 * caller's transaction. Running numbers are taken after everything that may be refused, so that nobody waits for a number
 * longer than he must.
 */
@Dependent
class FileOpening {
    private final CustomerFiles files;
    private final DuplicateRegister duplicates;
    private final NumberRegister numbers;
    private final Divisions divisions;
    private final CustomerIndex index;
    private final IndexEntries entries;
    private final People people;
    private final Happenings happenings;

    @Inject
    FileOpening(
            CustomerFiles files,
            DuplicateRegister duplicates,
            NumberRegister numbers,
            Divisions divisions,
            CustomerIndex index,
            IndexEntries entries,
            People people,
            Happenings happenings) {
        this.files = files;
        this.duplicates = duplicates;
        this.numbers = numbers;
        this.divisions = divisions;
        this.index = index;
        this.entries = entries;
        this.people = people;
        this.happenings = happenings;
    }

    /** A customer whose file is to be opened: checked values and who stands behind them. */
    record Candidate(
            CustomerId id,
            FieldValues values,
            List<DuplicateKey> keys,
            FileTier tier,
            EmployeeId owner,
            DepartmentId department,
            @Nullable EmployeeId requestedBy,
            LocalDate openedOn,
            Instant confirmedAt,
            @Nullable RegistrationId registration,
            @Nullable CustomerRating rating) {}

    /** Opens the files, in the order of the candidates. */
    List<CustomerFile> open(
            List<Candidate> candidates,
            Dictionary dictionary,
            OpeningPolicy policy,
            EmployeeId by,
            String reason,
            Instant now) {
        LocalDate today = BusinessDay.of(now);
        Map<CustomerId, List<DuplicateKey>> keys = new HashMap<>();
        candidates.forEach(candidate -> keys.put(candidate.id(), candidate.keys()));
        duplicates.put(keys);
        List<NumberRegister.Given> given = number(candidates, policy, by, today, now);
        List<CustomerFile> opened = new ArrayList<>(candidates.size());
        List<FileVersion> first = new ArrayList<>(candidates.size());
        for (int i = 0; i < candidates.size(); i++) {
            Candidate candidate = candidates.get(i);
            CustomerNumber number = given.get(i).number();
            CustomerFile.Opening opening = new CustomerFile.Opening(
                    candidate.id(),
                    candidate.values(),
                    aliases(candidate.values(), number, policy),
                    candidate.tier(),
                    candidate.owner(),
                    candidate.department(),
                    by,
                    candidate.requestedBy(),
                    candidate.openedOn(),
                    candidate.confirmedAt(),
                    now,
                    reason,
                    dictionary.completeness(candidate.values()).percent(),
                    dictionary.version(),
                    candidate.registration());
            CustomerFile file = CustomerFile.open(opening, number);
            CustomerRating rating = candidate.rating();
            if (rating != null) {
                file.rate(rating);
            }
            opened.add(file);
            first.add(opening.firstVersion());
        }
        if (opened.size() == 1) {
            files.add(opened.get(0), first.get(0));
        } else {
            files.addAll(opened, first);
        }
        numbers.give(given);
        putIntoIndex(opened, dictionary);
        for (CustomerFile file : opened) {
            happenings.announce(new CustomerFiled(file.id(), file.number().value(), file.name(), file.owner(), now));
        }
        return opened;
    }

    /** The numbers in the order of the candidates. */
    private List<NumberRegister.Given> number(
            List<Candidate> candidates, OpeningPolicy policy, EmployeeId by, LocalDate today, Instant now) {
        // series in one order for everybody, so that two imports never wait for each other in a ring
        SortedMap<String, Integer> counts = new TreeMap<>();
        List<String> series = new ArrayList<>(candidates.size());
        for (Candidate candidate : candidates) {
            String name = policy.codeRule().series(candidate.values().text("region"), today);
            series.add(name);
            counts.merge(name, 1, Integer::sum);
        }
        Map<String, Long> next = new HashMap<>(numbers.take(counts));
        List<NumberRegister.Given> given = new ArrayList<>(candidates.size());
        for (int i = 0; i < candidates.size(); i++) {
            Candidate candidate = candidates.get(i);
            long running = next.merge(series.get(i), 1L, Long::sum) - 1;
            CustomerNumber number = policy.codeRule().number(candidate.values().text("region"), today, running);
            given.add(new NumberRegister.Given(number, series.get(i), running, candidate.id(), now, by));
        }
        return given;
    }

    private List<Alias> aliases(FieldValues values, CustomerNumber number, OpeningPolicy policy) {
        List<Alias> aliases = new ArrayList<>();
        if (!policy.aliases().isEmpty()) {
            String region =
                    divisions.find(values.text("region")).map(Division::name).orElse("");
            for (AliasTemplate template : policy.aliases()) {
                template.of(values, region, number.value())
                        .ifPresent(alias -> aliases.add(new Alias(template.kind(), alias)));
            }
        }
        return aliases;
    }

    private void putIntoIndex(List<CustomerFile> opened, Dictionary dictionary) {
        Set<EmployeeId> owners = new LinkedHashSet<>();
        opened.forEach(file -> owners.add(file.owner()));
        Map<EmployeeId, Person> persons = people.persons(owners);
        List<IndexedCustomer> pictures = new ArrayList<>(opened.size());
        for (CustomerFile file : opened) {
            Person owner = persons.get(file.owner());
            pictures.add(entries.of(file, dictionary, owner == null ? "" : owner.name()));
        }
        if (pictures.size() == 1) {
            index.put(pictures.get(0));
        } else {
            index.put(pictures);
        }
    }

    /** The findings among filed customers alone; pending forms do not keep the first of them from being filed. */
    static DuplicateFindings filedOnly(DuplicateFindings findings) {
        List<DuplicateFindings.Match> filed = findings.matches().stream()
                .filter(match -> match.card().customer() != null)
                .toList();
        if (filed.isEmpty()) {
            return new DuplicateFindings.None();
        }
        return filed.get(0).certain() ? new DuplicateFindings.Certain(filed) : new DuplicateFindings.Possible(filed);
    }
}
