package org.kedang.borrowing.usecase;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.kedang.access.api.Actors;
import org.kedang.access.api.FileCards;
import org.kedang.access.api.FileFactsSource;
import org.kedang.access.api.LentAccess;
import org.kedang.access.api.People;
import org.kedang.access.api.Person;
import org.kedang.access.domain.RoleBook;
import org.kedang.access.usecase.FileGatekeeper;
import org.kedang.access.usecase.InMemoryGrants;
import org.kedang.access.usecase.OpenedAccess;
import org.kedang.approvals.api.ApprovalGivenBack;
import org.kedang.approvals.api.ApprovalGranted;
import org.kedang.approvals.api.ApprovalId;
import org.kedang.approvals.api.ApprovalRefused;
import org.kedang.approvals.api.ApprovalView;
import org.kedang.approvals.api.ApprovalWithdrawn;
import org.kedang.approvals.api.Approvals;
import org.kedang.approvals.usecase.ApprovalFixtures;
import org.kedang.approvals.usecase.InMemoryApprovals;
import org.kedang.borrowing.api.LentPapers;
import org.kedang.borrowing.domain.Loan;
import org.kedang.borrowing.domain.LoanId;
import org.kedang.borrowing.domain.LoanMedium;
import org.kedang.borrowing.domain.LoanPolicy;
import org.kedang.borrowing.domain.LoanPurpose;
import org.kedang.borrowing.domain.LoanStage;
import org.kedang.borrowing.spi.LoanPolicies;
import org.kedang.kit.domain.CustomerId;
import org.kedang.kit.domain.DepartmentId;
import org.kedang.kit.domain.EmployeeId;
import org.kedang.kit.domain.FileFacts;
import org.kedang.kit.domain.Permission;
import org.kedang.kit.domain.Role;
import org.kedang.kit.domain.Secrecy;
import org.kedang.kit.spi.AuditTrail;
import org.kedang.kit.usecase.Actor;

/** The lamp factory's archive: the real chain, the real rule of need-to-know, stores in memory, a clock that is set by hand. */
final class LendingFirm implements People, Actors, FileCards, FileFactsSource, LentPapers, LoanPolicies {
    private static final DepartmentId SALES = DepartmentId.next();
    private static final DepartmentId WORKSHOP = DepartmentId.next();
    final Actor wang = actor("S1008", "王建国", SALES, Role.ACCOUNT_MANAGER);
    final Actor liu = actor("S1011", "刘洋", SALES, Role.ACCOUNT_MANAGER);
    final Actor zhao = actor("S1001", "赵立新", SALES, Role.SALES_MANAGER);
    final Actor sun = actor("S0001", "孙国强", SALES, Role.GENERAL_MANAGER);
    final Actor legal = actor("S0701", "周法", WORKSHOP, Role.LEGAL_RISK);
    final Actor keeper = actor("S0301", "吴档", WORKSHOP, Role.ARCHIVIST);
    final Actor fitter = actor("S2001", "何工", WORKSHOP, Role.EMPLOYEE);
    final Actor foreman = actor("S2000", "郑工长", WORKSHOP, Role.DEPARTMENT_MANAGER);
    final Actor partner = actor("P0001", "ERP", WORKSHOP, Role.PARTNER_SYSTEM);
    final Actor server = new Actor(
            EmployeeId.next(), "-", "job", WORKSHOP, Set.of(), Set.of(Permission.RUN_JOBS), Actor.Channel.JOB, "-");
    private final List<Actor> staff =
            new ArrayList<>(List.of(wang, liu, zhao, sun, legal, keeper, fitter, foreman, partner));

    final CustomerId pearl = CustomerId.next();
    final InMemoryGrants grants = new InMemoryGrants();
    final InMemoryLoans loans = new InMemoryLoans();
    final List<String> told = new ArrayList<>();
    final Map<UUID, String> papers = new LinkedHashMap<>();
    private final Map<CustomerId, FileFacts> files = new HashMap<>();
    private final InMemoryApprovals store = new InMemoryApprovals();
    private @Nullable LoanDecisions decisions;
    private Instant now = Instant.parse("2026-11-02T01:10:00Z");
    final Clock clock = new Clock() {
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

    final FileGatekeeper gate = OpenedAccess.gatekeeper(this, grants, clock);
    final Approvals approvals = ApprovalFixtures.desk(store, this, this::note, this::happened, clock);
    final LentAccess access = OpenedAccess.loans(grants);
    final LoanDesk desk = new LoanDesk(loans, this, this, access, this, this);
    final AuditTrail trail = new Quiet();
    private final LoanOpening opening = new LoanOpening(loans, desk, new LoanChain(this), this, approvals, trail);
    private final LoanExtending extending = new LoanExtending(loans, this, opening);
    final AskForLoan ask = new AskForLoan(opening, this, this, gate, gate, clock);
    final ExtendLoan extend = new ExtendLoan(desk, extending, clock);
    final NoteExtension noteExtension = new NoteExtension(desk, extending, this, this::note, trail, clock);
    final WithdrawLoan withdraw = new WithdrawLoan(loans, desk, approvals, trail, clock);
    final HandOutPaper handOut = new HandOutPaper(loans, desk, trail, clock);
    final CheckReturn check = new CheckReturn(loans, desk, trail, clock);
    final CloseLoan close = new CloseLoan(loans, desk, trail, clock);
    final ReturnLoan giveBack = new ReturnLoan(loans, desk, new ReturnTellings(desk, this, this::note), trail, clock);
    final TellOfLoan tell = new TellOfLoan(loans, desk, this, this::note, trail, clock);
    final LoansJob job = new LoansJob(loans, this, tell, this, clock);
    final LoanReading reading = new LoanReading(loans, approvals, this, this, this, gate, clock);
    final ReadLoan read = new ReadLoan(desk, reading, trail);

    LendingFirm() {
        secrecy(Secrecy.INTERNAL);
        decisions = new LoanDecisions(desk, loans, access, this, this, this::note);
    }

    void secrecy(Secrecy level) {
        files.put(pearl, new FileFacts(pearl, liu.id(), SALES, level, false));
    }

    private static Actor actor(String number, String name, DepartmentId department, Role role) {
        return new Actor(
                EmployeeId.next(),
                number,
                name,
                department,
                Set.of(role),
                RoleBook.permissionsOf(Set.of(role)),
                Actor.Channel.PORTAL,
                "127.0.0.1");
    }

    void dismiss(Actor leaver) {
        staff.remove(leaver);
    }

    /** Sets the clock; the text is the firm's local time. */
    void at(String local) {
        now = LocalDateTime.parse(local).atZone(ZoneId.of("Asia/Shanghai")).toInstant();
    }

    private void note(EmployeeId recipient, String template, String link, Map<String, String> words) {
        told.add(LocalDate.ofInstant(now, ZoneId.of("Asia/Shanghai")) + " " + template + " "
                + person(recipient).map(Person::name).orElse(""));
    }

    List<String> told(String template) {
        return told.stream().filter(line -> line.contains(" " + template + " ")).toList();
    }

    private void happened(Record event) {
        LoanDecisions observer = Objects.requireNonNull(decisions);
        if (event instanceof ApprovalGranted granted) {
            observer.granted(granted);
        } else if (event instanceof ApprovalGivenBack back) {
            observer.givenBack(back);
        } else if (event instanceof ApprovalRefused refused) {
            observer.refused(refused);
        } else if (event instanceof ApprovalWithdrawn withdrawn) {
            observer.withdrawn(withdrawn);
        }
    }

    /** A wish as S19 has it, until a day. */
    AskForLoan.Command wish(String until, Set<Integer> categories, LoanMedium... media) {
        return new AskForLoan.Command(
                List.of("KH-440100-0007"),
                categories,
                Set.of(media),
                false,
                LoanPurpose.TENDER,
                "投标参考",
                null,
                LocalDate.parse(until));
    }

    Loan loan(LoanId id) {
        return loans.find(id).orElseThrow();
    }

    ApprovalView approval(LoanId id) {
        return approvals.view(new ApprovalId(loan(id).approval()));
    }

    List<String> stages(LoanId id) {
        return approval(id).stages().stream()
                .map(stage -> stage.name() + " " + stage.role() + " " + stage.scope())
                .toList();
    }

    void approve(LoanId id, Actor... deciders) {
        for (Actor decider : deciders) {
            approvals.approve(decider, approval(id).id(), approval(id).revision(), "");
        }
    }

    /** Which categories of the file are open to somebody now. */
    Set<Integer> open(Actor reader) {
        return gate.open(reader, Permission.READ_FILE, pearl)
                ? gate.of(reader, Permission.READ_FILE, pearl).categories()
                : Set.of();
    }

    static LoanPolicy policy() {
        LoanStage peers = new LoanStage("salesManager", List.of(Role.SALES_MANAGER, Role.GENERAL_MANAGER), false, 2);
        LoanStage chief = new LoanStage(
                "supervisor", List.of(Role.DEPARTMENT_MANAGER, Role.SALES_MANAGER, Role.GENERAL_MANAGER), true, 2);
        LoanStage law = new LoanStage("legal", List.of(Role.LEGAL_RISK), false, 2);
        LoanStage general = new LoanStage("generalManager", List.of(Role.GENERAL_MANAGER), false, 2);
        LoanPolicy.Level plain = new LoanPolicy.Level(List.of(peers), List.of(chief));
        return new LoanPolicy(
                "lamp-factory",
                1,
                LocalDate.of(2020, 1, 1),
                "档案管理部",
                "000 §03",
                30,
                3,
                Set.of(Role.ACCOUNT_MANAGER, Role.SALES_REP),
                Map.of(
                        Secrecy.PUBLIC,
                        plain,
                        Secrecy.INTERNAL,
                        plain,
                        Secrecy.CONFIDENTIAL,
                        new LoanPolicy.Level(List.of(peers, law, general), List.of(chief, law, general))));
    }

    @Override
    public LoanPolicy active(LocalDate on) {
        return policy();
    }

    @Override
    public List<LoanPolicy> versions() {
        return List.of(policy());
    }

    @Override
    public void add(LoanPolicy next) {
        throw new UnsupportedOperationException();
    }

    @Override
    public List<Paper> papersOf(Collection<CustomerId> customers) {
        return papers.entrySet().stream()
                .map(paper -> new Paper(pearl, paper.getKey(), "执照.pdf", paper.getValue()))
                .toList();
    }

    @Override
    public Map<UUID, String> fingerprints(Collection<UUID> wanted) {
        return papers.entrySet().stream()
                .filter(paper -> wanted.contains(paper.getKey()))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    @Override
    public Map<CustomerId, Card> cards(Collection<CustomerId> customers) {
        return customers.stream()
                .filter(files::containsKey)
                .collect(Collectors.toMap(id -> id, id -> new Card(id, "KH-440100-0007", "广州珠江百货", false)));
    }

    @Override
    public Optional<Card> numbered(String number) {
        return number.equals("KH-440100-0007")
                ? Optional.ofNullable(cards(List.of(pearl)).get(pearl))
                : Optional.empty();
    }

    @Override
    public Optional<FileFacts> facts(CustomerId customer) {
        return Optional.ofNullable(files.get(customer));
    }

    @Override
    public Actor job(String name) {
        return server;
    }

    @Override
    public Actor operator(String address) {
        return server;
    }

    @Override
    public Actor visitor(Actor.Channel channel, String address) {
        return server;
    }

    @Override
    public Optional<Actor> actorOf(EmployeeId id, Actor.Channel channel, String address) {
        return staff.stream().filter(one -> one.id().equals(id)).findFirst();
    }

    private static Person of(Actor one) {
        return new Person(one.id(), one.number(), one.name(), one.department(), "", "a@b.example", "zh_CN", true);
    }

    @Override
    public Optional<Person> person(EmployeeId id) {
        return actorOf(id, Actor.Channel.PORTAL, "-").map(LendingFirm::of);
    }

    @Override
    public Optional<Person> byNumber(String number) {
        return staff.stream()
                .filter(one -> one.number().equals(number))
                .map(LendingFirm::of)
                .findFirst();
    }

    @Override
    public List<Person> named(String name) {
        return List.of();
    }

    @Override
    public Map<EmployeeId, Person> persons(Collection<EmployeeId> ids) {
        return ids.stream()
                .distinct()
                .flatMap(id -> person(id).stream())
                .collect(Collectors.toMap(Person::id, one -> one));
    }

    private Stream<Actor> holders(Role role) {
        return staff.stream().filter(one -> one.roles().contains(role));
    }

    @Override
    public List<Person> withRole(Role role) {
        return holders(role).map(LendingFirm::of).toList();
    }

    @Override
    public List<Person> withRoleIn(Role role, DepartmentId department) {
        return holders(role)
                .filter(one -> one.department().equals(department))
                .map(LendingFirm::of)
                .toList();
    }

    @Override
    public Optional<Person> managerOf(EmployeeId employee) {
        return Optional.empty();
    }

    private static final class Quiet implements AuditTrail {
        @Override
        public void subject(String kind, Object id, String label) {}

        @Override
        public void reason(String text) {}

        @Override
        public void changed(String field, @Nullable String before, @Nullable String after) {}

        @Override
        public void also(String kind, Object id, String label) {}

        @Override
        public void by(EmployeeId id, String number, String name) {}

        @Override
        public void nothing() {}
    }
}
