package org.kedang.profiles.usecase;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.kedang.access.api.FileFactsSource;
import org.kedang.access.api.People;
import org.kedang.access.api.Person;
import org.kedang.access.api.Visibility;
import org.kedang.approvals.api.ApprovalGivenBack;
import org.kedang.approvals.api.ApprovalGranted;
import org.kedang.approvals.api.ApprovalId;
import org.kedang.approvals.api.ApprovalView;
import org.kedang.approvals.api.Approvals;
import org.kedang.approvals.api.StageSpec;
import org.kedang.approvals.api.SubjectRef;
import org.kedang.kit.domain.CustomerId;
import org.kedang.kit.domain.DepartmentId;
import org.kedang.kit.domain.EmployeeId;
import org.kedang.kit.domain.FileFacts;
import org.kedang.kit.domain.Role;
import org.kedang.kit.domain.Secrecy;
import org.kedang.kit.spi.AuditTrail;
import org.kedang.kit.usecase.Actor;
import org.kedang.profiles.domain.Dictionary;
import org.kedang.profiles.domain.Division;
import org.kedang.profiles.domain.FieldValues;
import org.kedang.profiles.domain.OpeningPolicy;
import org.kedang.profiles.domain.RegistrationId;
import org.kedang.profiles.spi.Dictionaries;
import org.kedang.profiles.spi.Divisions;
import org.kedang.profiles.spi.Policies;
import org.kedang.search.api.CustomerIndex;
import org.kedang.search.api.IndexedCustomer;
import org.kedang.search.api.TextFolding;

/** The lamp factory at work: every verb of the file half on stores in memory, with one desk that decides. */
final class LampFactory {
    final InMemoryFiles store = new InMemoryFiles();
    final List<Notice> notices = new ArrayList<>();
    final List<Record> events = new ArrayList<>();
    final Map<CustomerId, IndexedCustomer> index = new LinkedHashMap<>();
    final Notes trail = new Notes();
    final StartRegistration start;
    final SaveDraft save;
    final SubmitRegistration submit;
    final WithdrawRegistration withdraw;
    final ReturnRegistration giveBack;
    final FileRegistration file;
    final CheckDuplicates check;
    final ReadRegistration readForm;
    final ReadFile read;
    final RevealField reveal;
    final ReadHistory history;
    final EditNotes edit;
    final ChangeStage stage;
    final OpenImportedFiles open;

    record Notice(EmployeeId recipient, String template, Map<String, String> words) {}

    LampFactory() {
        Clock clock = Clock.fixed(FileFixtures.MORNING, ZoneId.of("Asia/Shanghai"));
        People people = new Staff();
        Dictionaries dictionaries = new OneDictionary();
        Policies policies = new OnePolicy();
        TextFolding folding = text -> text.strip().toLowerCase(Locale.ROOT);
        Forms forms = new Forms(store.registrations());
        DuplicateCheck duplicates = new DuplicateCheck(store.duplicates(), folding, people);
        IndexEntries entries = new IndexEntries();
        CustomerIndex register = new Register();
        FileOpening opening = new FileOpening(
                store.files(),
                store.duplicates(),
                store.numbers(),
                new NoDivisions(),
                register,
                entries,
                people,
                events::add);
        RegistrationDecisions decisions = new RegistrationDecisions(
                forms,
                store.registrations(),
                dictionaries,
                policies,
                duplicates,
                store.duplicates(),
                opening,
                people,
                (recipient, template, link, words) -> notices.add(new Notice(recipient, template, words)));
        Approvals desk = new Desk(decisions, clock);
        start = new StartRegistration(store.registrations(), people, trail, clock);
        save = new SaveDraft(forms, store.registrations(), trail, clock);
        submit = new SubmitRegistration(
                forms,
                store.registrations(),
                dictionaries,
                policies,
                duplicates,
                store.duplicates(),
                desk,
                trail,
                clock);
        withdraw = new WithdrawRegistration(forms, store.registrations(), store.duplicates(), desk, trail, clock);
        giveBack = new ReturnRegistration(forms, desk, trail);
        file = new FileRegistration(
                forms, store.registrations(), store.views(), dictionaries, policies, duplicates, desk, trail, clock);
        check = new CheckDuplicates(duplicates, dictionaries, LampFactory::reach, facts(), trail, clock);
        readForm = new ReadRegistration(
                forms, store.views(), desk, people, LampFactory::reach, dictionaries, trail, clock);
        read = new ReadFile(new FileReading(store.views(), dictionaries, policies, people, trail, clock));
        reveal = new RevealField(store.views(), dictionaries, trail, clock);
        history = new ReadHistory(
                store.views(), store.files(), store.registrations(), dictionaries, people, trail, clock);
        FileUpdate update = new FileUpdate(store.files(), register, entries, people, events::add, trail);
        edit = new EditNotes(update, dictionaries, clock);
        stage = new ChangeStage(update, dictionaries, clock);
        open = new OpenImportedFiles(dictionaries, policies, duplicates, opening, trail, clock);
    }

    private static Visibility reach(Actor actor) {
        boolean everything = actor.roles().contains(Role.DATA_ADMINISTRATOR);
        Set<DepartmentId> departments =
                actor.roles().contains(Role.DEPARTMENT_MANAGER) ? Set.of(actor.department()) : Set.of();
        return new Visibility(everything, departments, true, actor.id(), true);
    }

    private FileFactsSource facts() {
        return id -> store.files()
                .find(id)
                .map(file -> new FileFacts(id, file.owner(), file.department(), Secrecy.INTERNAL, false));
    }

    /** A form handed in by a rep. */
    RegistrationId submitted(FieldValues values, Actor rep) {
        StartRegistration.Started started = start.start(StartRegistration.Command.of(values), rep);
        long unused = submit.submit(new SubmitRegistration.Command(started.id(), started.revision(), null, ""), rep);
        return started.id();
    }

    /** What the use cases note for the audit. */
    static final class Notes implements AuditTrail {
        @Override
        public void also(String kind, Object id, String label) {}

        @Override
        public void by(EmployeeId id, String number, String name) {}

        @Override
        public void nothing() {
            nothingShown = true;
        }

        @Nullable
        String reason;

        String subject = "";
        boolean nothingShown;
        final List<String> changed = new ArrayList<>();
        final List<String> values = new ArrayList<>();

        @Override
        public void subject(String kind, Object id, String label) {
            subject = label;
        }

        @Override
        public void reason(String text) {
            reason = text;
        }

        @Override
        public void changed(String field, @Nullable String before, @Nullable String after) {
            changed.add(field);
            values.add(before + " -> " + after);
        }
    }

    private final class Register implements CustomerIndex {
        @Override
        public void put(IndexedCustomer customer) {
            index.put(customer.id(), customer);
        }

        @Override
        public void put(List<IndexedCustomer> customers) {
            customers.forEach(this::put);
        }

        @Override
        public void remove(CustomerId id) {
            index.remove(id);
        }

        @Override
        public void remove(List<CustomerId> ids) {
            ids.forEach(this::remove);
        }
    }

    /** One stage, one decision; revision 1 waits. */
    private static final class Desk implements Approvals {
        private final RegistrationDecisions decisions;
        private final Clock clock;
        private final Map<ApprovalId, SubjectRef> waiting = new HashMap<>();
        private final Map<ApprovalId, ApprovalView> views = new HashMap<>();

        Desk(RegistrationDecisions decisions, Clock clock) {
            this.decisions = decisions;
            this.clock = clock;
        }

        @Override
        public ApprovalId open(
                Actor requester, SubjectRef subject, String policy, List<StageSpec> stages, String link) {
            ApprovalId id = ApprovalId.next();
            waiting.put(id, subject);
            views.put(
                    id,
                    new ApprovalView(
                            id,
                            subject,
                            policy,
                            1,
                            requester.id(),
                            requester.name(),
                            requester.department(),
                            ApprovalView.State.WAITING,
                            stages,
                            0,
                            List.of(),
                            Instant.now(clock),
                            null,
                            null,
                            link,
                            1));
            return id;
        }

        @Override
        public void approve(Actor who, ApprovalId id, long revision, String note) {
            decisions.granted(new ApprovalGranted(id, taken(id), who.id(), Instant.now(clock)));
        }

        @Override
        public void giveBack(Actor who, ApprovalId id, long revision, String question) {
            decisions.givenBack(new ApprovalGivenBack(id, taken(id), who.id(), question, Instant.now(clock)));
        }

        @Override
        public void refuse(Actor who, ApprovalId id, long revision, String reason) {
            throw new UnsupportedOperationException();
        }

        @Override
        public void withdraw(Actor requester, ApprovalId id) {
            SubjectRef unused = taken(id);
        }

        private SubjectRef taken(ApprovalId id) {
            SubjectRef subject = waiting.remove(id);
            if (subject == null) {
                throw new IllegalStateException("nothing waits under " + id);
            }
            return subject;
        }

        @Override
        public ApprovalView view(ApprovalId id) {
            ApprovalView opened = Objects.requireNonNull(views.get(id));
            if (waiting.containsKey(id)) {
                return opened;
            }
            return new ApprovalView(
                    id,
                    opened.subject(),
                    opened.policy(),
                    opened.round(),
                    opened.requester(),
                    opened.requesterName(),
                    opened.requesterDepartment(),
                    ApprovalView.State.GRANTED,
                    opened.stages(),
                    0,
                    List.of(),
                    opened.openedAt(),
                    opened.openedAt(),
                    null,
                    opened.link(),
                    2);
        }

        @Override
        public List<ApprovalView> history(String kind, String subjectId) {
            return List.of();
        }
    }

    private static final class Staff implements People {
        private final Map<EmployeeId, Person> staff = new HashMap<>();

        Staff() {
            for (Actor actor : List.of(FileFixtures.LI_XIAOMEI, FileFixtures.LIU_YANG, FileFixtures.CHEN_SHUAN)) {
                staff.put(
                        actor.id(),
                        new Person(
                                actor.id(),
                                actor.number(),
                                actor.name(),
                                actor.department(),
                                "销售部",
                                "x@example.com",
                                "zh_CN",
                                true));
            }
        }

        @Override
        public Optional<Person> person(EmployeeId id) {
            return Optional.ofNullable(staff.get(id));
        }

        @Override
        public Optional<Person> byNumber(String number) {
            return Optional.empty();
        }

        @Override
        public List<Person> named(String name) {
            return List.of();
        }

        @Override
        public Map<EmployeeId, Person> persons(Collection<EmployeeId> ids) {
            return staff;
        }

        @Override
        public List<Person> withRole(Role role) {
            return List.of();
        }

        @Override
        public List<Person> withRoleIn(Role role, DepartmentId department) {
            return List.of();
        }

        @Override
        public Optional<Person> managerOf(EmployeeId employee) {
            return Optional.empty();
        }
    }

    private static final class OneDictionary implements Dictionaries {
        private final Dictionary dictionary = FileFixtures.dictionary();

        @Override
        public Dictionary active(LocalDate on) {
            return dictionary;
        }

        @Override
        public Optional<Dictionary> version(int number) {
            return Optional.of(dictionary);
        }

        @Override
        public Dictionary latest() {
            return dictionary;
        }

        @Override
        public List<Dictionary> versions() {
            return List.of(dictionary);
        }

        @Override
        public void add(Dictionary next) {
            throw new UnsupportedOperationException();
        }
    }

    private static final class OnePolicy implements Policies {
        private final OpeningPolicy policy = FileFixtures.policy("KH-{行政区划6位}-{4位流水}");

        @Override
        public OpeningPolicy active(LocalDate on) {
            return policy;
        }

        @Override
        public Optional<OpeningPolicy> version(int number) {
            return Optional.of(policy);
        }

        @Override
        public List<OpeningPolicy> versions() {
            return List.of(policy);
        }

        @Override
        public void add(OpeningPolicy next) {
            throw new UnsupportedOperationException();
        }
    }

    private static final class NoDivisions implements Divisions {
        @Override
        public Optional<Division> find(String code) {
            return Optional.empty();
        }

        @Override
        public List<Division> provinces() {
            return List.of();
        }

        @Override
        public List<Division> children(String code) {
            return List.of();
        }

        @Override
        public List<Division> search(String text, int limit) {
            return List.of();
        }
    }
}
