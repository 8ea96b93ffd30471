package org.kedang.demo;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.kedang.access.api.Actors;
import org.kedang.access.api.People;
import org.kedang.access.api.Person;
import org.kedang.access.usecase.FoundFirm;
import org.kedang.approvals.api.ApprovalId;
import org.kedang.approvals.api.Approvals;
import org.kedang.conduct.usecase.EnterSignatures;
import org.kedang.kit.usecase.Actor;
import org.kedang.kit.usecase.BusinessClock;
import org.kedang.profiles.domain.Dictionary;
import org.kedang.profiles.domain.FieldValues;
import org.kedang.profiles.domain.FileTier;
import org.kedang.profiles.spi.Dictionaries;
import org.kedang.profiles.usecase.OpenImportedFiles;
import org.kedang.profiles.usecase.RegisterContact;
import org.kedang.profiles.usecase.ReturnRegistration;
import org.kedang.profiles.usecase.StartRegistration;
import org.kedang.profiles.usecase.SubmitRegistration;

/**
 * The demonstration firm, brought into being by the same use cases people work with. It comes in three portions; each is
 * there wholly or not at all, so a start after a crash goes on where the last one ended, and a further start changes nothing.
 */
@ApplicationScoped
public class DemoFirm {
    /** Generated customers beside those the manual speaks of. */
    public static final int GENERATED = 3_000;

    private static final int PORTION = 500;
    static final int SEED = 7;
    static final int FILLERS_TO = 20_000;

    /** The share of all files that is there before the generated ones. */
    private static final double FIRST_FILES = 0.08;

    static final LocalDate FOUNDED = LocalDate.of(2024, 1, 1);
    private static final String REASON = "示范档案";
    private static final String NOT_SAME = "示范客户，与相似客户不是同一家";

    /** The city-level series of Shenzhen has given eleven numbers; the next form there gets the twelfth. */
    private static final String SHENZHEN = "440300";

    private static final int SHENZHEN_GIVEN = 11;

    private final Actors actors;
    private final People people;
    private final FoundFirm foundFirm;
    private final EnterSignatures enterSignatures;
    private final OpenImportedFiles openFiles;
    private final StartRegistration start;
    private final SubmitRegistration submit;
    private final ReturnRegistration giveBack;
    private final RegisterContact registerContact;
    private final Approvals approvals;
    private final Dictionaries dictionaries;
    private final Clock clock;

    @Inject
    @SuppressWarnings("NullAway.Init")
    private DataSource source;

    @Inject
    DemoFirm(
            Actors actors,
            People people,
            FoundFirm foundFirm,
            EnterSignatures enterSignatures,
            OpenImportedFiles openFiles,
            StartRegistration start,
            SubmitRegistration submit,
            ReturnRegistration giveBack,
            RegisterContact registerContact,
            Approvals approvals,
            Dictionaries dictionaries,
            Clock clock) {
        this.actors = actors;
        this.people = people;
        this.foundFirm = foundFirm;
        this.enterSignatures = enterSignatures;
        this.openFiles = openFiles;
        this.start = start;
        this.submit = submit;
        this.giveBack = giveBack;
        this.registerContact = registerContact;
        this.approvals = approvals;
        this.dictionaries = dictionaries;
        this.clock = clock;
    }

    /** For the container's proxy alone, which never uses the fields. */
    @SuppressWarnings("NullAway")
    protected DemoFirm() {
        this(null, null, null, null, null, null, null, null, null, null, null, null);
    }

    /** Departments and people who have all signed the confidentiality agreement, unless they are there. */
    public void found() {
        if (people.byNumber(DemoCast.DATA_ADMINISTRATOR).isEmpty()) {
            foundFirm.found(
                    actors.job("demo"), new FoundFirm.Command(DemoCast.departments(), DemoCast.members(), FOUNDED));
        }
        enterSignatures.enter(
                actors.job("demo"),
                new EnterSignatures.Command(
                        FOUNDED,
                        people.byNumber(DemoCast.SECURITY_OFFICER).orElseThrow().id(),
                        null));
    }

    /** The customers the manual speaks of, the waiting forms and the contact book, unless they are there. */
    @Transactional
    public void furnish() {
        if (exists("select 1 from customer_file limit 1")) {
            return;
        }
        Dictionary dictionary = dictionary();
        List<OpenImportedFiles.Row> rows = new ArrayList<>();
        Map<String, Integer> used = new LinkedHashMap<>();
        for (DemoSheet sheet : DemoSheet.read("customers.txt")) {
            String region = sheet.values().text("region");
            int before = Integer.parseInt(sheet.direction("before"));
            rows.addAll(fillers(region, before, used, dictionary, rows.size()));
            rows.add(row(rows.size() + 1, dictionary.normalise(sheet.values()), sheet.direction("owner"), null));
        }
        rows.addAll(fillers(SHENZHEN, SHENZHEN_GIVEN, used, dictionary, rows.size()));
        open("demo-customers", spread(rows));
        DemoSheet.read("forms.txt").forEach(this::form);
        for (String line : DemoSheet.lines("contacts.txt")) {
            String[] cells = line.split(",", -1);
            registerContact.register(
                    new RegisterContact.Command(cells[1], cells[2], cells[3], cells[4]), actor(cells[0]));
        }
    }

    /**
     * Opens the next portion of generated customers.
     *
     * @return whether there may be more
     */
    @Transactional
    public boolean grow() {
        CompanyGenerator generator = new CompanyGenerator(SEED);
        for (int from = FILLERS_TO; from < FILLERS_TO + GENERATED; from += PORTION) {
            if (!exists(
                    "select 1 from customer_file where credit_code = ?",
                    generator.company(from).creditCode())) {
                Dictionary dictionary = dictionary();
                List<OpenImportedFiles.Row> rows = new ArrayList<>(PORTION);
                for (Company company : generator.companies(from, PORTION)) {
                    String owner = DemoCast.OWNERS.get(company.index() % DemoCast.OWNERS.size());
                    double share = FIRST_FILES + (1 - FIRST_FILES) * (company.index() - FILLERS_TO + 0.5) / GENERATED;
                    LocalDate since = DemoCalendar.day(share, today());
                    rows.add(row(rows.size() + 1, dictionary.normalise(values(company)), owner, since));
                }
                open("demo-" + from, rows);
                return from + PORTION < FILLERS_TO + GENERATED;
            }
        }
        return false;
    }

    private void form(DemoSheet sheet) {
        Actor author = actor(sheet.direction("author"));
        String then = sheet.direction("then");
        StartRegistration.Started draft =
                start.start(new StartRegistration.Command(sheet.values(), FileTier.FULL, null), author);
        if (then.equals("DRAFT")) {
            return;
        }
        submit.submit(new SubmitRegistration.Command(draft.id(), draft.revision(), null, NOT_SAME), author);
        if (then.equals("RETURNED")) {
            ApprovalId approval = approvals
                    .history("registration", draft.id().toString())
                    .get(0)
                    .id();
            giveBack.giveBack(
                    new ReturnRegistration.Command(
                            draft.id(), approvals.view(approval).revision(), sheet.direction("question")),
                    actor(DemoCast.DATA_ADMINISTRATOR));
        }
    }

    /** Customers with the first numbers of a region's series, so that the known ones get the numbers everybody knows. */
    private List<OpenImportedFiles.Row> fillers(
            String region, int count, Map<String, Integer> used, Dictionary dictionary, int line) {
        CompanyGenerator generator = new CompanyGenerator(SEED);
        List<OpenImportedFiles.Row> rows = new ArrayList<>();
        int index = used.getOrDefault(region, 0);
        while (rows.size() < count) {
            Company company = generator.company(index++);
            if (company.region().startsWith(region.endsWith("00") ? region.substring(0, 4) : region)) {
                String owner = DemoCast.OWNERS.get(rows.size() % DemoCast.OWNERS.size());
                rows.add(row(
                        line + rows.size() + 1,
                        dictionary.normalise(values(company).with("region", region)),
                        owner,
                        null));
            }
        }
        used.put(region, index);
        if (index > FILLERS_TO) {
            throw new IllegalStateException("too few companies in " + region);
        }
        return rows;
    }

    private static FieldValues values(Company company) {
        return FieldValues.of(
                company.values(), company.contacts().isEmpty() ? Map.of() : Map.of("contacts", company.contacts()));
    }

    private OpenImportedFiles.Row row(int line, FieldValues values, String owner, @Nullable LocalDate since) {
        Person handler = people.byNumber(owner).orElseThrow();
        return new OpenImportedFiles.Row(line, values, handler.id(), handler.department(), NOT_SAME, null, since);
    }

    /** The rows with their days, in order: those of the manual and their fillers were the firm's first. */
    private List<OpenImportedFiles.Row> spread(List<OpenImportedFiles.Row> rows) {
        List<OpenImportedFiles.Row> spread = new ArrayList<>(rows.size());
        for (OpenImportedFiles.Row row : rows) {
            LocalDate since = DemoCalendar.day(FIRST_FILES * (row.line() - 0.5) / rows.size(), today());
            spread.add(new OpenImportedFiles.Row(
                    row.line(), row.values(), row.handler(), row.department(), row.notSame(), row.found(), since));
        }
        return spread;
    }

    private void open(String batch, List<OpenImportedFiles.Row> rows) {
        openFiles.open(
                new OpenImportedFiles.Command(
                        UUID.nameUUIDFromBytes(batch.getBytes(java.nio.charset.StandardCharsets.UTF_8))
                                .toString(),
                        batch,
                        REASON,
                        rows),
                actor(DemoCast.DATA_ADMINISTRATOR));
    }

    private Actor actor(String number) {
        return actors.actorOf(people.byNumber(number).orElseThrow().id(), Actor.Channel.JOB, "-")
                .orElseThrow();
    }

    private Dictionary dictionary() {
        return dictionaries.active(today());
    }

    private LocalDate today() {
        return Instant.now(clock).atZone(BusinessClock.ZONE).toLocalDate();
    }

    private boolean exists(String sql, String... arguments) {
        try (Connection connection = source.getConnection();
                PreparedStatement statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < arguments.length; i++) {
                statement.setString(i + 1, arguments[i]);
            }
            try (ResultSet rows = statement.executeQuery()) {
                return rows.next();
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
