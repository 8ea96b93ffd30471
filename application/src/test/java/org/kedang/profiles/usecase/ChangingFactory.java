package org.kedang.profiles.usecase;

import static org.kedang.profiles.usecase.FileFixtures.CHEN_SHUAN;
import static org.kedang.profiles.usecase.FileFixtures.LI_XIAOMEI;
import static org.kedang.profiles.usecase.FileFixtures.actor;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.kedang.access.api.People;
import org.kedang.access.api.Person;
import org.kedang.access.api.Visibilities;
import org.kedang.access.api.Visibility;
import org.kedang.approvals.api.ApprovalGivenBack;
import org.kedang.approvals.api.ApprovalGranted;
import org.kedang.approvals.api.ApprovalWithdrawn;
import org.kedang.approvals.api.Approvals;
import org.kedang.approvals.usecase.ApprovalFixtures;
import org.kedang.approvals.usecase.InMemoryApprovals;
import org.kedang.kit.domain.CustomerId;
import org.kedang.kit.domain.DepartmentId;
import org.kedang.kit.domain.EmployeeId;
import org.kedang.kit.domain.Role;
import org.kedang.kit.usecase.Actor;
import org.kedang.kit.usecase.NotPermitted;
import org.kedang.profiles.api.ChangeView;
import org.kedang.profiles.domain.ApprovalGroup;
import org.kedang.profiles.domain.ChangePolicy;
import org.kedang.profiles.domain.ChangeRequestId;
import org.kedang.profiles.domain.CustomerFile;
import org.kedang.profiles.domain.Dictionary;
import org.kedang.profiles.domain.DictionaryNote;
import org.kedang.profiles.domain.EvidenceId;
import org.kedang.profiles.domain.FieldDefinition;
import org.kedang.profiles.domain.FieldGroup;
import org.kedang.profiles.domain.FieldType;
import org.kedang.profiles.domain.FieldValues;
import org.kedang.profiles.domain.FileVersion;
import org.kedang.profiles.domain.Labels;
import org.kedang.profiles.domain.Mask;
import org.kedang.profiles.spi.ChangePolicies;
import org.kedang.profiles.spi.Dictionaries;
import org.kedang.profiles.spi.InMemoryChangePolicies;
import org.kedang.profiles.spi.InMemoryDictionaries;
import org.kedang.profiles.spi.InMemoryPolicies;
import org.kedang.profiles.spi.SampleChanges;
import org.kedang.profiles.spi.SampleDictionary;
import org.kedang.search.api.CustomerIndex;
import org.kedang.search.api.IndexedCustomer;

/** The lamp factory where a filed customer's data change: the real chain of decisions on stores in memory. */
final class ChangingFactory {
    static final Actor WANG_JIANGUO = actor("S1008", "王建国", Role.ACCOUNT_MANAGER);
    static final Actor MA_TENGFEI = actor("S1042", "马腾飞", Role.ACCOUNT_MANAGER);

    final InMemoryFiles store = new InMemoryFiles();
    final InMemoryChanges changes = new InMemoryChanges();
    final InMemoryConsents consents = new InMemoryConsents();
    final InMemoryFollowUps tasks = new InMemoryFollowUps();
    final RecordConsent recordConsent;
    final WithdrawConsent withdrawConsent;
    final RemoveUnconsented removeUnconsented;
    final ReadConsents readConsents;
    final RevealField reveal;
    final InMemoryApprovals approvals = new InMemoryApprovals();
    final List<String> notices = new ArrayList<>();
    final Map<CustomerId, IndexedCustomer> index = new LinkedHashMap<>();
    final AuditNotes trail = new AuditNotes();
    final Dictionary dictionary;
    final CustomerId customer = CustomerId.next();
    final AskForChange ask;
    final AskForRenaming rename;
    final ReviseChange revise;
    final CheckChange check;
    final ApplyChange apply;
    final WithdrawChange withdraw;
    final ApplyDueChange due;
    final ReadChange read;
    final ReadChangeForm form;
    final ReadFile readFile;
    final ReadHistory history;
    final EditNotes edit;
    final ReadFileAsOf asOf;
    final CompareFiles compare;
    final PrintComparison printComparison;
    final List<String> asked = new ArrayList<>();
    final Set<CustomerId> closed = new HashSet<>();
    final ChangeJudgements judgements;
    final StoreEvidence storeEvidence;
    final ReadEvidence readEvidence;
    final Moving clock = new Moving();

    @Nullable
    private ChangeDecisions decisions;

    ChangingFactory(Actor... furtherPeople) {
        this(SampleChanges.policy(), furtherPeople);
    }

    /** A firm whose data change by that policy. */
    ChangingFactory(ChangePolicy policy, Actor... furtherPeople) {
        this(policy, withInvoice(), xinghe(), furtherPeople);
    }

    /** The same with the firm's own dictionary and another customer. */
    ChangingFactory(ChangePolicy policy, Dictionary dictionary, FieldValues filed, Actor... furtherPeople) {
        this.dictionary = dictionary;
        Staff people = new Staff(furtherPeople);
        Dictionaries dictionaries = new InMemoryDictionaries(dictionary);
        ChangePolicies policies = new InMemoryChangePolicies(policy);
        Approvals desk = ApprovalFixtures.desk(
                approvals,
                people,
                (recipient, template, link, words) -> notices.add(template + " " + people.name(recipient)),
                this::happened,
                clock);
        DuplicateCheck duplicates =
                new DuplicateCheck(store.duplicates(), text -> text.strip().toLowerCase(Locale.ROOT), people);
        ConsentDesk consentDesk = new ConsentDesk(consents, changes.evidences(), people);
        IndexEntries entries = new IndexEntries();
        FileUpdate update = new FileUpdate(store.files(), new Register(), entries, people, event -> {}, trail);
        ChangeDesk changeDesk = new ChangeDesk(changes.requests(), changes.evidences(), consentDesk, duplicates, desk);
        ChangeChains chains = new ChangeChains(people);
        ChangeApplication application = new ChangeApplication(
                store.files(),
                update,
                changeDesk,
                changes.requests(),
                dictionaries,
                consentDesk,
                duplicates,
                store.duplicates(),
                people,
                (recipient, template, link, words) -> notices.add(template + " " + people.name(recipient)));
        decisions = new ChangeDecisions(
                changeDesk,
                application,
                changes.requests(),
                dictionaries,
                people,
                (recipient, template, link, words) -> notices.add(template + " " + people.name(recipient)));
        ChangeLists lists = new ChangeLists(changes.requests(), people);
        Visibilities visibilities =
                who -> new Visibility(who.roles().contains(Role.DATA_ADMINISTRATOR), Set.of(), true, who.id(), true);
        judgements = new ChangeJudgements(changes.requests(), desk, ApprovalFixtures.inbox(approvals, people, clock));
        ChangeReaders readers = new ChangeReaders(store.views(), desk, visibilities);
        ChangeOpening opening = new ChangeOpening(changeDesk, chains, changes.requests(), trail);
        RulesToday rulesToday = new RulesToday(policies, dictionaries, clock);
        rename = new AskForRenaming(update, changeDesk, chains, opening, rulesToday);
        ask = new AskForChange(
                update, changeDesk, new OldValues(store.history(), consentDesk), chains, opening, rulesToday, trail);
        PastReading past = new PastReading(store.views(), store.history(), dictionaries);
        asOf = new ReadFileAsOf(past, dictionaries, consentDesk, people, trail, clock);
        FileComparing comparing = new FileComparing(
                past,
                changes.requests(),
                policies,
                dictionaries,
                consentDesk,
                people,
                (who, permission, file) -> {
                    asked.add(permission + " " + who.name());
                    if (closed.contains(file)) {
                        throw new NotPermitted(permission, true, "access.NOT_OWN_CUSTOMER");
                    }
                },
                trail,
                clock);
        compare = new CompareFiles(comparing);
        printComparison = new PrintComparison(comparing, trail, clock);
        revise = new ReviseChange(
                store.files(), changeDesk, chains, changes.requests(), rulesToday, visibilities, trail);
        check = new CheckChange(changeDesk, desk, trail);
        apply = new ApplyChange(changeDesk, desk, trail);
        withdraw = new WithdrawChange(changeDesk, changes.requests(), desk, trail, clock);
        due = new ApplyDueChange(changeDesk, application, changes.requests(), trail, clock);
        read = new ReadChange(
                changeDesk,
                changes.requests(),
                lists,
                readers,
                policies,
                dictionaries,
                consentDesk,
                people,
                trail,
                clock);
        form = new ReadChangeForm(store.views(), lists, policies, dictionaries, consentDesk, trail, clock);
        readFile = new ReadFile(new FileReading(
                store.views(),
                new OpenFiles(),
                lists,
                dictionaries,
                consentDesk,
                new InMemoryPolicies(SampleDictionary.policy()),
                people,
                trail,
                clock));
        history = new ReadHistory(
                store.views(), store.files(), store.registrations(), dictionaries, consentDesk, people, trail, clock);
        edit = new EditNotes(update, dictionaries, consentDesk, clock);
        ConsentTasks consentTasks = new ConsentTasks(
                tasks,
                (recipient, template, link, words) -> notices.add(template + " " + people.name(recipient)),
                trail);
        Eraser eraser = new Eraser(
                update,
                store.oldPapers(changes),
                consents,
                changes.evidences(),
                new InMemoryPolicies(SampleDictionary.policy()),
                trail);
        recordConsent = new RecordConsent(store.views(), consentDesk, dictionaries, trail, clock);
        withdrawConsent =
                new WithdrawConsent(store.files(), consents, dictionaries, eraser, consentTasks, trail, clock);
        removeUnconsented = new RemoveUnconsented(update, consentDesk, eraser, consentTasks, dictionaries, clock);
        readConsents = new ReadConsents(store.views(), consentDesk, dictionaries, trail, clock);
        reveal = new RevealField(store.views(), new OpenFiles(), dictionaries, consentDesk, trail, clock);
        storeEvidence = new StoreEvidence(changes.evidences(), trail, clock);
        readEvidence = new ReadEvidence(changeDesk, changes.evidences(), readers, trail);
        store.files()
                .add(
                        FileFixtures.file(customer, filed, "KH-320500-0003"),
                        FileFixtures.opening(customer, filed).firstVersion());
        store.duplicates().put(Map.of(customer, duplicates.keysOf(filed, dictionary)));
    }

    /** 苏州星河商贸有限公司 as it is filed (S04). */
    static FieldValues xinghe() {
        return FieldValues.of(
                Map.of(
                        "name", "苏州星河商贸有限公司",
                        "customerType", "COMPANY",
                        "contactName", "沈佳",
                        "phone", "0512-66668888",
                        "email", "xh@oldmail.example",
                        "address", "苏州市工业园区星湖街1号",
                        "region", "320500",
                        "lifeStage", "CONCLUDED",
                        "secrecy", "INTERNAL",
                        "invoiceTitle", "苏州星河商贸有限公司"),
                Map.of("principals", List.of(Map.of("principalName", "沈佳"), Map.of("principalName", "顾平"))));
    }

    private static Dictionary withInvoice() {
        Dictionary plain = SampleDictionary.first();
        List<FieldGroup> groups = new ArrayList<>(plain.groups());
        groups.add(new FieldGroup("invoice", Labels.of("银行与开票"), 30, 0));
        List<FieldDefinition> fields = new ArrayList<>(plain.fields());
        fields.add(FieldDefinition.of("invoiceTitle", FieldType.TEXT, Labels.of("发票抬头"))
                .group("invoice")
                .build());
        fields.add(FieldDefinition.of("bankName", FieldType.TEXT, Labels.of("开户银行"))
                .group("invoice")
                .approval(ApprovalGroup.KEY)
                .build());
        fields.add(FieldDefinition.of("religion", FieldType.TEXT, Labels.of("宗教信仰"))
                .group("basic")
                .order(99)
                .personal(true)
                .mask(Mask.WHOLE)
                .sensitive(true)
                .purpose("安排宴请")
                .build());
        fields.add(FieldDefinition.of("principalFamily", FieldType.TEXT, Labels.of("家庭情况"))
                .group("principals")
                .order(99)
                .personal(true)
                .mask(Mask.WHOLE)
                .sensitive(true)
                .purpose("节日问候")
                .build());
        return new Dictionary(
                1, new DictionaryNote(LocalDate.of(2020, 1, 1), "数据管理员", "000 02", "第一版"), groups, fields, List.of());
    }

    private void happened(Record event) {
        ChangeDecisions observer = decisions;
        if (observer == null) {
            return;
        }
        if (event instanceof ApprovalGranted granted) {
            observer.granted(granted);
        } else if (event instanceof ApprovalGivenBack back) {
            observer.givenBack(back);
        } else if (event instanceof ApprovalWithdrawn withdrawn) {
            observer.withdrawn(withdrawn);
        }
    }

    CustomerFile file() {
        return store.files().find(customer).orElseThrow();
    }

    FileVersion lastVersion() {
        return store.files().versions(customer, Integer.MAX_VALUE, 1).get(0);
    }

    AskForChange.Command wish(Map<String, String> fields, @Nullable LocalDate effective, EvidenceId... papers) {
        return new AskForChange.Command(
                customer, file().revision(), fields, Map.of(), "客户更换", "", effective, List.of(papers));
    }

    ChangeRequestId asked(Actor who, String field, String value) {
        return ask.ask(wish(Map.of(field, value), null), who).get(0).id();
    }

    ChangeView view(ChangeRequestId id, Actor who) {
        return read.read(new ReadChange.Command(id), who);
    }

    void needed(ChangeRequestId id, Actor who) {
        var unused = check.check(new CheckChange.Command(id, revision(id), 0, CheckChange.Finding.NEEDED, "确有必要"), who);
    }

    void returned(ChangeRequestId id, Actor who, String question) {
        var unused =
                check.check(new CheckChange.Command(id, revision(id), 0, CheckChange.Finding.RETURN, question), who);
    }

    ApplyChange.Applied applied(ChangeRequestId id, Actor who) {
        return apply.apply(new ApplyChange.Command(id, revision(id), 0, ""), who);
    }

    private long revision(ChangeRequestId id) {
        return changes.requests().find(id).orElseThrow().revision();
    }

    /** A clock a test may put forward. */
    static final class Moving extends Clock {
        private Instant now = FileFixtures.MORNING;

        void to(String text) {
            now = Instant.parse(text);
        }

        @Override
        public ZoneId getZone() {
            return ZoneId.of("Asia/Shanghai");
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }

        @Override
        public Instant instant() {
            return now;
        }
    }

    private final class Register implements CustomerIndex {
        @Override
        public void put(IndexedCustomer indexed) {
            index.put(indexed.id(), indexed);
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

    private static final class Staff implements People {
        private final Map<EmployeeId, Actor> staff = new HashMap<>();

        Staff(Actor... further) {
            for (Actor known : List.of(LI_XIAOMEI, CHEN_SHUAN, WANG_JIANGUO)) {
                staff.put(known.id(), known);
            }
            for (Actor more : further) {
                staff.put(more.id(), more);
            }
        }

        String name(EmployeeId id) {
            return person(id).map(Person::name).orElse("");
        }

        private static Person person(Actor actor) {
            return new Person(
                    actor.id(),
                    actor.number(),
                    actor.name(),
                    actor.department(),
                    "销售部",
                    "x@example.com",
                    "zh_CN",
                    true);
        }

        @Override
        public Optional<Person> person(EmployeeId id) {
            return Optional.ofNullable(staff.get(id)).map(Staff::person);
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
            Map<EmployeeId, Person> found = new HashMap<>();
            ids.forEach(id -> person(id).ifPresent(person -> found.put(id, person)));
            return found;
        }

        @Override
        public List<Person> withRole(Role role) {
            return staff.values().stream()
                    .filter(actor -> actor.roles().contains(role))
                    .map(Staff::person)
                    .toList();
        }

        @Override
        public List<Person> withRoleIn(Role role, DepartmentId department) {
            return withRole(role).stream()
                    .filter(person -> person.department().equals(department))
                    .toList();
        }

        @Override
        public Optional<Person> managerOf(EmployeeId employee) {
            return Optional.empty();
        }
    }
}
