package org.kedang.profiles.usecase;

import java.io.Serializable;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.kedang.access.api.Visibility;
import org.kedang.approvals.api.Slice;
import org.kedang.kit.domain.CustomerId;
import org.kedang.kit.domain.EmployeeId;
import org.kedang.profiles.api.ContactRow;
import org.kedang.profiles.api.NeedyCustomer;
import org.kedang.profiles.api.RegistrationRow;
import org.kedang.profiles.api.StageCount;
import org.kedang.profiles.api.WeekCount;
import org.kedang.profiles.domain.ContactEntry;
import org.kedang.profiles.domain.ContactId;
import org.kedang.profiles.domain.CustomerFile;
import org.kedang.profiles.domain.CustomerRating;
import org.kedang.profiles.domain.FileCover;
import org.kedang.profiles.domain.FileVersion;
import org.kedang.profiles.domain.LifeStage;
import org.kedang.profiles.domain.PastFile;
import org.kedang.profiles.domain.Registration;
import org.kedang.profiles.domain.RegistrationId;
import org.kedang.profiles.spi.Contacts;
import org.kedang.profiles.spi.CustomerFiles;
import org.kedang.profiles.spi.DuplicateRegister;
import org.kedang.profiles.spi.FileHistory;
import org.kedang.profiles.spi.FileViews;
import org.kedang.profiles.spi.NumberRegister;
import org.kedang.profiles.spi.OldPapers;
import org.kedang.profiles.spi.Registrations;

/** Everything the file half of the context keeps, in maps; the same contracts as the data base. */
public final class InMemoryFiles {
    private final Map<RegistrationId, Registration> forms = new LinkedHashMap<>();
    private final Map<CustomerId, CustomerFile> files = new LinkedHashMap<>();
    private final Map<CustomerId, List<FileVersion>> versions = new LinkedHashMap<>();
    private final Map<CustomerId, List<CustomerRating>> ratings = new LinkedHashMap<>();
    private final Map<CustomerId, List<FileCover>> covers = new LinkedHashMap<>();
    private final Map<String, Long> counters = new LinkedHashMap<>();
    private final List<NumberRegister.Given> given = new ArrayList<>();
    private final InMemoryDuplicates duplicates = new InMemoryDuplicates(files, forms);
    private final Map<ContactId, ContactEntry> contacts = new LinkedHashMap<>();

    /** Numbers given so far, in order. */
    public List<NumberRegister.Given> given() {
        return List.copyOf(given);
    }

    public Registrations registrations() {
        return new Registrations() {
            @Override
            public void add(Registration form) {
                forms.put(form.id(), form);
            }

            @Override
            public Optional<Registration> find(RegistrationId id) {
                return Optional.ofNullable(forms.get(id));
            }

            @Override
            public void save(Registration form) {
                forms.put(form.id(), form);
            }

            @Override
            public Slice<RegistrationRow> ofAuthor(EmployeeId author, @Nullable String cursor, int limit) {
                List<RegistrationRow> rows = forms.values().stream()
                        .filter(form -> form.author().equals(author))
                        .sorted(Comparator.comparing(Registration::changedAt)
                                .thenComparing(form -> form.id().toString())
                                .reversed())
                        .map(this::row)
                        .toList();
                return slice(rows, cursor, limit);
            }

            @Override
            public List<RegistrationRow> openOf(EmployeeId author, int limit) {
                return ofAuthor(author, null, Integer.MAX_VALUE).items().stream()
                        .filter(row -> row.state().open())
                        .limit(limit)
                        .toList();
            }

            private RegistrationRow row(Registration form) {
                CustomerFile file = form.customer() == null ? null : files.get(form.customer());
                return new RegistrationRow(
                        form.id(),
                        form.values().text("name"),
                        form.state(),
                        form.createdAt(),
                        form.changedAt(),
                        form.question(),
                        form.customer(),
                        file == null ? "" : file.number().value());
            }
        };
    }

    public CustomerFiles files() {
        return new CustomerFiles() {
            @Override
            public void add(CustomerFile file, FileVersion first) {
                addAll(List.of(file), List.of(first));
            }

            @Override
            public void addAll(List<CustomerFile> opened, List<FileVersion> first) {
                opened.forEach(file -> {
                    if (!files.containsKey(file.id()) && file.rating() != null) {
                        rate(file);
                    }
                    files.put(file.id(), file);
                    covers.computeIfAbsent(file.id(), id -> new ArrayList<>()).add(FileCover.of(file));
                });
                first.forEach(version -> versions.computeIfAbsent(version.customer(), id -> new ArrayList<>())
                        .add(version));
            }

            @Override
            public Optional<CustomerFile> find(CustomerId id) {
                return Optional.ofNullable(files.get(id));
            }

            @Override
            public Map<CustomerId, CustomerFile> findAll(List<CustomerId> ids) {
                Map<CustomerId, CustomerFile> found = new HashMap<>(files);
                found.keySet().retainAll(ids);
                return found;
            }

            @Override
            public void save(CustomerFile file, FileVersion next) {
                addAll(List.of(file), List.of(next));
            }

            @Override
            public void saveAll(List<CustomerFile> files, List<FileVersion> next) {
                addAll(files, next);
            }

            @Override
            public void rate(CustomerFile file) {
                ratings.computeIfAbsent(file.id(), id -> new ArrayList<>())
                        .add(0, Objects.requireNonNull(file.rating()));
            }

            @Override
            public List<FileVersion> versions(CustomerId id, int below, int limit) {
                return versions.getOrDefault(id, List.of()).stream()
                        .filter(version -> version.no() < below)
                        .sorted(Comparator.comparingInt(FileVersion::no).reversed())
                        .limit(limit)
                        .toList();
            }
        };
    }

    /** As the data base overwrites what is erased; the changes are those of the other store. */
    public OldPapers oldPapers(InMemoryChanges changes) {
        return (customer, names, erasure) -> {
            List<FileVersion> before = versions.getOrDefault(customer, List.of());
            List<FileVersion> after = erasure.of(before);
            int told = after.equals(before) ? 0 : 1;
            versions.put(customer, new ArrayList<>(after));
            int typed = 0;
            for (Registration form : forms.values()) {
                if (customer.equals(form.customer())
                        && !erasure.marked(form.values()).equals(form.values())) {
                    Overwriting.set(form, "values", erasure.marked(form.values()));
                    typed++;
                }
            }
            return new OldPapers.Changed(told, typed, changes.erase(customer, erasure), 0);
        };
    }

    public FileHistory history() {
        return new FileHistory() {
            @Override
            public Optional<PastFile> at(CustomerId customer, Instant moment) {
                return versions.getOrDefault(customer, List.of()).stream()
                        .filter(version -> !version.at().isAfter(moment))
                        .max(Comparator.comparingInt(FileVersion::no))
                        .flatMap(version -> version(customer, version.no()));
            }

            @Override
            public List<CustomerRating> ratings(CustomerId customer) {
                return List.copyOf(ratings.getOrDefault(customer, List.of()));
            }

            @Override
            public Optional<PastFile> version(CustomerId customer, int no) {
                List<FileVersion> all = versions.getOrDefault(customer, List.of());
                return no < 1 || no > all.size()
                        ? Optional.empty()
                        : Optional.of(PastFile.of(
                                all.subList(0, no), covers.get(customer).get(no - 1)));
            }
        };
    }

    public FileViews views() {
        return new FileViews() {
            @Override
            public Optional<FileRow> read(CustomerId id) {
                return Optional.ofNullable(files.get(id))
                        .map(file -> new FileRow(
                                id,
                                file.number().value(),
                                file.aliases(),
                                file.typed(),
                                file.tier(),
                                file.owner(),
                                file.department(),
                                file.openedOn(),
                                file.lastConfirmedAt(),
                                file.changedAt(),
                                file.version(),
                                file.stages(),
                                file.registration(),
                                file.sealed(),
                                file.revision(),
                                file.rating()));
            }

            @Override
            public Optional<ExistenceRow> existence(CustomerId id) {
                return Optional.ofNullable(files.get(id))
                        .map(file -> new ExistenceRow(
                                id, file.number().value(), file.name(), file.owner(), file.restricted()));
            }

            @Override
            public Optional<CustomerId> byNumber(String number) {
                return files.values().stream()
                        .filter(file -> file.number().value().equals(number))
                        .map(CustomerFile::id)
                        .findFirst();
            }

            @Override
            public Map<String, NumberedRow> byNumbers(Collection<String> numbers) {
                return files.values().stream()
                        .filter(file -> numbers.contains(file.number().value()))
                        .collect(Collectors.toMap(
                                file -> file.number().value(),
                                file -> new NumberedRow(
                                        file.id(),
                                        file.number().value(),
                                        file.name(),
                                        file.owner(),
                                        file.department(),
                                        file.sealed())));
            }

            @Override
            public Slice<NeedyCustomer> needy(
                    EmployeeId owner, Instant staleBefore, @Nullable String cursor, int limit) {
                List<NeedyCustomer> rows = files.values().stream()
                        .filter(file -> file.owner().equals(owner))
                        .filter(file -> file.completeness() < 100
                                || file.lastConfirmedAt().isBefore(staleBefore))
                        .sorted(Comparator.comparingInt(CustomerFile::completeness)
                                .thenComparing(file -> file.id().toString()))
                        .map(file -> new NeedyCustomer(
                                file.id(),
                                file.number().value(),
                                file.name(),
                                file.completeness(),
                                file.lastConfirmedAt(),
                                file.lastConfirmedAt().isBefore(staleBefore)))
                        .toList();
                return slice(rows, cursor, limit);
            }

            @Override
            public List<StageCount> stageCounts(Visibility visibility) {
                Map<LifeStage, Long> counts = new EnumMap<>(LifeStage.class);
                files.values().stream()
                        .filter(file -> visibility.covers(file.owner(), file.department(), file.restricted()))
                        .forEach(file -> counts.merge(file.stage(), 1L, Long::sum));
                return counts.entrySet().stream()
                        .map(entry -> new StageCount(entry.getKey(), entry.getValue()))
                        .toList();
            }

            @Override
            public List<WeekCount> openedByWeek(Visibility visibility, LocalDate from) {
                Map<LocalDate, Long> weeks = new TreeMap<>();
                files.values().stream()
                        .filter(file -> visibility.covers(file.owner(), file.department(), file.restricted()))
                        .filter(file -> !file.openedOn().isBefore(from))
                        .forEach(file -> weeks.merge(
                                file.openedOn().with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY)),
                                1L,
                                Long::sum));
                return weeks.entrySet().stream()
                        .map(week -> new WeekCount(week.getKey(), week.getValue()))
                        .toList();
            }
        };
    }

    public NumberRegister numbers() {
        return new NumberRegister() {
            @Override
            public Map<String, Long> take(SortedMap<String, Integer> counts) {
                Map<String, Long> first = new HashMap<>();
                counts.forEach((series, count) ->
                        first.put(series, counters.merge(series, (long) count, Long::sum) - count + 1));
                return first;
            }

            @Override
            public void give(List<Given> numbers) {
                given.addAll(numbers);
            }
        };
    }

    public DuplicateRegister duplicates() {
        return duplicates;
    }

    public Contacts contacts() {
        return new Contacts() {
            @Override
            public void add(ContactEntry entry) {
                contacts.put(entry.id(), entry);
            }

            @Override
            public Optional<ContactEntry> find(ContactId id) {
                return Optional.ofNullable(contacts.get(id));
            }

            @Override
            public void save(ContactEntry entry) {
                contacts.put(entry.id(), entry);
            }

            @Override
            public Slice<ContactRow> keptBy(EmployeeId keeper, @Nullable String cursor, int limit) {
                List<ContactRow> rows = contacts.values().stream()
                        .filter(entry -> entry.keeper().equals(keeper))
                        .sorted(Comparator.comparing(ContactEntry::createdAt)
                                .thenComparing(entry -> entry.id().toString())
                                .reversed())
                        .map(entry -> new ContactRow(
                                entry.id(),
                                entry.name(),
                                entry.phone(),
                                entry.company(),
                                entry.note(),
                                entry.createdAt(),
                                entry.registration()))
                        .toList();
                return slice(rows, cursor, limit);
            }
        };
    }

    private static <T extends Serializable> Slice<T> slice(List<T> rows, @Nullable String cursor, int limit) {
        int from = cursor == null ? 0 : Integer.parseInt(cursor);
        int to = (int) Math.min(rows.size(), (long) from + limit);
        return new Slice<>(rows.subList(from, to), to < rows.size() ? Integer.toString(to) : null);
    }
}
