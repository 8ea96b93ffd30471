package org.kedang.demo;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.UUID;
import javax.sql.DataSource;
import org.kedang.access.api.Actors;
import org.kedang.access.api.People;
import org.kedang.access.api.Person;
import org.kedang.access.usecase.GrantRoles;
import org.kedang.access.usecase.HireEmployee;
import org.kedang.conduct.usecase.EnterSignatures;
import org.kedang.kit.domain.EmployeeId;
import org.kedang.kit.domain.Role;
import org.kedang.kit.usecase.Actor;
import org.kedang.kit.usecase.BusinessClock;
import org.kedang.profiles.domain.Dictionary;
import org.kedang.profiles.domain.FieldValues;
import org.kedang.profiles.spi.Dictionaries;
import org.kedang.profiles.usecase.OpenImportedFiles;

/**
 * Further customers of the demonstration firm, as many as somebody asks for to see the product at the size of his own firm, and
 * a sales representative for every portion of them. They are opened by the use case an import uses, so each has its version, its
 * number, its entry of the journal. Owners are as uneven as life: the longer somebody is there, the more he has.
 */
@ApplicationScoped
public class DemoCrowd {
    /** Where the command line says how many generated customers there shall be. */
    static final String WANTED = "kedang.demo.customers";

    private static final int FROM = DemoFirm.FILLERS_TO + DemoFirm.GENERATED;
    private static final int PORTION = 1_000;
    private static final String NOT_SAME = "规模示范客户，与相似客户不是同一家";

    private final Actors actors;
    private final People people;
    private final HireEmployee hireEmployee;
    private final GrantRoles grantRoles;
    private final EnterSignatures enterSignatures;
    private final OpenImportedFiles openFiles;
    private final Dictionaries dictionaries;
    private final Clock clock;
    private final CompanyGenerator generator = new CompanyGenerator(DemoFirm.SEED);

    @Inject
    @SuppressWarnings("NullAway.Init")
    private DataSource source;

    @Inject
    DemoCrowd(
            Actors actors,
            People people,
            HireEmployee hireEmployee,
            GrantRoles grantRoles,
            EnterSignatures enterSignatures,
            OpenImportedFiles openFiles,
            Dictionaries dictionaries,
            Clock clock) {
        this.actors = actors;
        this.people = people;
        this.hireEmployee = hireEmployee;
        this.grantRoles = grantRoles;
        this.enterSignatures = enterSignatures;
        this.openFiles = openFiles;
        this.dictionaries = dictionaries;
        this.clock = clock;
    }

    /** For the container's proxy alone, which never uses the fields. */
    @SuppressWarnings("NullAway")
    protected DemoCrowd() {
        this(null, null, null, null, null, null, null, null);
    }

    /** How many portions are wanted beside the demonstration firm's own customers. */
    int portions() {
        int wanted = Math.min(Integer.getInteger(WANTED, 0), generator.distinct() - DemoFirm.FILLERS_TO);
        return Math.max(0, (wanted - DemoFirm.GENERATED + PORTION - 1) / PORTION);
    }

    /** The first portion that is not there; they come in order, each wholly or not at all. */
    @Transactional
    public int next() {
        int there = 0;
        int missing = portions();
        while (there < missing) {
            int middle = (there + missing) >>> 1;
            if (exists(generator.company(FROM + middle * PORTION).creditCode())) {
                there = middle + 1;
            } else {
                missing = middle;
            }
        }
        return there;
    }

    /** Hires the representative who comes with that portion and lets him in, unless he is there. */
    public void staff(int portion) {
        if (people.byNumber(number(portion)).isEmpty()) {
            hire(portion);
        }
        if (people.withRole(Role.SALES_REP).stream()
                .noneMatch(person -> person.number().equals(number(portion)))) {
            admit(portion);
        }
    }

    private void hire(int portion) {
        Person pattern = people.byNumber(DemoCast.OWNERS.get(portion % DemoCast.OWNERS.size()))
                .orElseThrow();
        EmployeeId unused = hireEmployee.hire(
                actor("S0902"),
                new HireEmployee.Command(
                        number(portion),
                        generator.company(portion).value("contactName"),
                        number(portion).toLowerCase(java.util.Locale.ROOT) + "@kedang.test",
                        "zh_CN",
                        pattern.department(),
                        DemoFirm.FOUNDED));
    }

    /** He gets his role and signs what everybody has signed. */
    private void admit(int portion) {
        Person newcomer = people.byNumber(number(portion)).orElseThrow();
        grantRoles.grant(
                actor(DemoCast.SECURITY_OFFICER),
                new GrantRoles.Command(newcomer.id(), Set.of(Role.SALES_REP), today(), "规模示范档案"));
        enterSignatures.enter(
                actors.job("demo"),
                new EnterSignatures.Command(
                        DemoFirm.FOUNDED,
                        people.byNumber(DemoCast.SECURITY_OFFICER).orElseThrow().id(),
                        newcomer));
    }

    /** Opens that portion; its representative must be there. */
    @Transactional
    public void open(int portion) {
        Dictionary dictionary = dictionaries.active(today());
        SplittableRandom dice = new SplittableRandom(portion);
        List<OpenImportedFiles.Row> rows = new ArrayList<>(PORTION);
        for (Company company : generator.companies(FROM + portion * PORTION, PORTION)) {
            double luck = dice.nextDouble();
            Person owner =
                    people.byNumber(number((int) ((portion + 1) * luck * luck))).orElseThrow();
            FieldValues values = FieldValues.of(
                    company.values(), company.contacts().isEmpty() ? Map.of() : Map.of("contacts", company.contacts()));
            rows.add(new OpenImportedFiles.Row(
                    rows.size() + 1,
                    dictionary.normalise(values),
                    owner.id(),
                    owner.department(),
                    NOT_SAME,
                    null,
                    DemoCalendar.day((portion + 0.5) / portions(), today())));
        }
        String batch = "demo-crowd-" + portion;
        openFiles.open(
                new OpenImportedFiles.Command(
                        UUID.nameUUIDFromBytes(batch.getBytes(StandardCharsets.UTF_8))
                                .toString(),
                        batch,
                        "规模示范档案",
                        rows),
                actor(DemoCast.DATA_ADMINISTRATOR));
    }

    /** The employee number of the representative who came with that portion. */
    static String number(int portion) {
        return "R%05d".formatted(portion + 1);
    }

    private Actor actor(String number) {
        return actors.actorOf(people.byNumber(number).orElseThrow().id(), Actor.Channel.JOB, "-")
                .orElseThrow();
    }

    private LocalDate today() {
        return Instant.now(clock).atZone(BusinessClock.ZONE).toLocalDate();
    }

    private boolean exists(String creditCode) {
        try (Connection connection = source.getConnection();
                PreparedStatement statement =
                        connection.prepareStatement("select 1 from customer_file where credit_code = ?")) {
            statement.setString(1, creditCode);
            try (ResultSet rows = statement.executeQuery()) {
                return rows.next();
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
