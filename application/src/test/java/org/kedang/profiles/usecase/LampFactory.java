package org.kedang.profiles.usecase;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.kedang.access.api.FileFactsSource;
import org.kedang.access.api.Visibility;
import org.kedang.approvals.api.ApprovalId;
import org.kedang.approvals.api.Approvals;
import org.kedang.kit.domain.CustomerId;
import org.kedang.kit.domain.DepartmentId;
import org.kedang.kit.domain.EmployeeId;
import org.kedang.kit.domain.FileFacts;
import org.kedang.kit.domain.Role;
import org.kedang.kit.domain.Secrecy;
import org.kedang.kit.usecase.Actor;
import org.kedang.profiles.domain.FieldValues;
import org.kedang.profiles.domain.RegistrationId;
import org.kedang.profiles.spi.ChangePolicies;
import org.kedang.profiles.spi.Dictionaries;
import org.kedang.profiles.spi.FirmProfiles;
import org.kedang.profiles.spi.InMemoryChangePolicies;
import org.kedang.profiles.spi.InMemoryPolicies;
import org.kedang.profiles.spi.InMemoryStagePolicies;
import org.kedang.profiles.spi.InMemoryTriggerPolicies;
import org.kedang.profiles.spi.Policies;
import org.kedang.profiles.spi.SampleChanges;
import org.kedang.profiles.spi.SampleTriggers;
import org.kedang.profiles.spi.StagesContract;
import org.kedang.search.api.CustomerIndex;
import org.kedang.search.api.IndexedCustomer;
import org.kedang.search.api.TextFolding;

/** The lamp factory at work: every verb of the file half on stores in memory, with one desk that decides. */
final class LampFactory {
    static final int PHONES_AN_HOUR = 5;

    final InMemoryFiles store = new InMemoryFiles();
    final InMemoryFollowUps followUps = new InMemoryFollowUps();
    final InMemoryConsents consents = new InMemoryConsents();
    final RecordFormConsent recordConsent;
    final WithdrawFormConsent withdrawConsent;
    final List<Notice> notices = new ArrayList<>();
    final List<Record> events = new ArrayList<>();
    final Map<CustomerId, IndexedCustomer> index = new LinkedHashMap<>();
    final AuditNotes trail = new AuditNotes();
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
    final RateCustomer rate;
    final PromoteFile promote;
    final ReadPromotion promotion;
    final ReadRatings ratings;
    final OpenImportedFiles open;
    final PrintCard print;
    final InMemoryImports imports = new InMemoryImports();
    final RunImportRows run;
    final InMemoryChanges evidence = new InMemoryChanges();
    final Policies policies;
    final ChangePolicies changePolicies;
    final Dictionaries dictionaries;
    final SignRegistration sign;
    final AttachPaper attach;
    final DetachPaper detach;
    final ReadPaper readPaper;
    final RuleDrafts drafts;
    final AdoptProfile adopt;
    final Adoption adoption;
    final RegisterContact contact;
    final ConvertContact convert;
    final ChangePolicy changePolicy;
    final Approvals desk;
    final RegistrationDecisions decisions;
    final RuleShelf shelf;
    final RuleOffice rules;
    private Instant now = FileFixtures.MORNING;
    private final Clock clock = new Clock() {
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
    };

    record Notice(EmployeeId recipient, String template, Map<String, String> words) {}

    /** The books a firm goes by. */
    record Books(Policies policies, ChangePolicies changes, Dictionaries dictionaries, FirmProfiles profiles) {}

    LampFactory() {
        this(
                new LampStaff(),
                new Books(
                        new InMemoryPolicies(FileFixtures.policy("KH-{行政区划6位}-{4位流水}")),
                        new InMemoryChangePolicies(SampleChanges.policy()),
                        new OneDictionary(),
                        List::of));
    }

    LampFactory(LampStaff people, Books books) {
        policies = books.policies();
        changePolicies = books.changes();
        dictionaries = new DictionaryInFirmWords(books.dictionaries(), policies, books.profiles());
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
        OpeningChain chain = new OpeningChain(policies, people);
        decisions = new RegistrationDecisions(
                forms,
                store.registrations(),
                dictionaries,
                chain,
                duplicates,
                store.duplicates(),
                opening,
                people,
                (recipient, template, link, words) -> notices.add(new Notice(recipient, template, words)));
        desk = new DecidingDesk(decisions, clock);
        start = new StartRegistration(store.registrations(), people, trail, clock);
        save = new SaveDraft(forms, store.registrations(), trail, clock);
        ConsentDesk consentDesk = new ConsentDesk(consents, evidence.evidences(), people);
        recordConsent = new RecordFormConsent(forms, consentDesk, dictionaries, trail, clock);
        submit = new SubmitRegistration(
                forms,
                store.registrations(),
                dictionaries,
                consentDesk,
                policies,
                duplicates,
                store.duplicates(),
                desk,
                chain,
                trail,
                clock);
        withdraw = new WithdrawRegistration(forms, store.registrations(), store.duplicates(), desk, trail, clock);
        RegistrationReaders readers = new RegistrationReaders(desk, LampFactory::reach);
        giveBack = new ReturnRegistration(forms, desk, trail);
        withdrawConsent = new WithdrawFormConsent(
                forms,
                readers,
                store.registrations(),
                consents,
                dictionaries,
                new Eraser(
                        new FileUpdate(store.files(), register, entries, people, events::add, trail),
                        store.oldPapers(new InMemoryChanges()),
                        consents,
                        evidence.evidences(),
                        policies,
                        trail),
                trail,
                clock);
        file = new FileRegistration(
                forms,
                store.registrations(),
                store.views(),
                readers,
                dictionaries,
                consentDesk,
                chain,
                duplicates,
                desk,
                trail,
                clock);
        check = new CheckDuplicates(
                duplicates,
                new CheckBrake(() -> PHONES_AN_HOUR, clock),
                dictionaries,
                LampFactory::reach,
                facts(),
                trail,
                clock);
        readForm = new ReadRegistration(
                forms, store.views(), readers, chain, people, dictionaries, consentDesk, trail, clock);
        FileReading reading = new FileReading(
                store.views(),
                new OpenFiles(),
                new ChangeLists(new InMemoryChanges().requests(), people),
                dictionaries,
                consentDesk,
                policies,
                people,
                trail,
                clock);
        read = new ReadFile(reading);
        print = new PrintCard(reading, trail, clock);
        reveal = new RevealField(store.views(), new OpenFiles(), dictionaries, consentDesk, trail, clock);
        history = new ReadHistory(
                store.views(), store.files(), store.registrations(), dictionaries, consentDesk, people, trail, clock);
        FileUpdate update = new FileUpdate(store.files(), register, entries, people, events::add, trail);
        edit = new EditNotes(update, dictionaries, consentDesk, clock);
        stage = new ChangeStage(update, new InMemoryStagePolicies(StagesContract.lampFactory()), dictionaries, clock);
        promote = new PromoteFile(update, dictionaries, policies, followUps, clock);
        promotion = new ReadPromotion(store.views(), store.history(), dictionaries, policies, trail, clock);
        rate = new RateCustomer(
                update,
                policies,
                (recipient, template, link, words) -> notices.add(new Notice(recipient, template, words)),
                trail,
                clock);
        ratings = new ReadRatings(store.views(), store.history(), policies, people, trail, clock);
        sign = new SignRegistration(forms, store.registrations(), store.views(), readers, chain, desk, trail, clock);
        shelf = new RuleShelf(
                policies,
                changePolicies,
                new InMemoryTriggerPolicies(SampleTriggers.policy()),
                new InMemoryStagePolicies(StagesContract.lampFactory()),
                dictionaries);
        rules = new RuleOffice(shelf, trail, clock);
        attach = new AttachPaper(forms, store.registrations(), policies, evidence.evidences(), trail, clock);
        detach = new DetachPaper(forms, store.registrations(), evidence.evidences(), trail, clock);
        readPaper = new ReadPaper(forms, readers, evidence.evidences(), trail);
        adoption = new Adoption(books.profiles(), shelf, trail, clock);
        drafts = new RuleDrafts(rules.desk, adoption, new PolicyDemands(people, people));
        changePolicy = new ChangePolicy(drafts, rules.desk);
        adopt = new AdoptProfile(drafts, rules.desk);
        contact = new RegisterContact(store.contacts(), trail, clock);
        convert = new ConvertContact(store.contacts(), store.registrations(), trail, clock);
        open = new OpenImportedFiles(dictionaries, policies, duplicates, opening, trail, clock);
        run = new RunImportRows(
                new OwnImports(imports, trail),
                imports,
                dictionaries,
                duplicates,
                new Handlers(people),
                open,
                (recipient, template, link, words) -> notices.add(new Notice(recipient, template, words)),
                trail,
                clock);
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

    /** Time goes by. */
    void pass(Duration time) {
        now = now.plus(time);
    }

    LocalDate today() {
        return BusinessDay.of(now);
    }

    /** How many stages the request of a form has. */
    int stagesOf(RegistrationId form) {
        UUID approval = Objects.requireNonNull(
                store.registrations().find(form).orElseThrow().approval());
        return desk.view(new ApprovalId(approval)).stages().size();
    }

    /** A form handed in by a rep. */
    RegistrationId submitted(FieldValues values, Actor rep) {
        StartRegistration.Started started = start.start(StartRegistration.Command.of(values), rep);
        long unused = submit.submit(new SubmitRegistration.Command(started.id(), started.revision(), null, ""), rep);
        return started.id();
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
}
