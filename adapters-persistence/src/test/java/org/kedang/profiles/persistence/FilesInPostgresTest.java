package org.kedang.profiles.persistence;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.kedang.profiles.usecase.FileFixtures.CHEN_SHUAN;
import static org.kedang.profiles.usecase.FileFixtures.MORNING;
import static org.kedang.profiles.usecase.FileFixtures.guanghui;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Supplier;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.kedang.kit.domain.CustomerId;
import org.kedang.kit.domain.Refused;
import org.kedang.kit.domain.Regulation;
import org.kedang.kit.persistence.Rows;
import org.kedang.kit.persistence.TestDatabase;
import org.kedang.kit.usecase.Stale;
import org.kedang.profiles.domain.CodeRule;
import org.kedang.profiles.domain.CustomerFile;
import org.kedang.profiles.domain.CustomerNumber;
import org.kedang.profiles.domain.DuplicateKey;
import org.kedang.profiles.domain.FileTier;
import org.kedang.profiles.domain.LifeStage;
import org.kedang.profiles.domain.Registration;
import org.kedang.profiles.domain.RegistrationId;
import org.kedang.profiles.spi.Contacts;
import org.kedang.profiles.spi.CustomerFiles;
import org.kedang.profiles.spi.DuplicateRegister;
import org.kedang.profiles.spi.FileHistory;
import org.kedang.profiles.spi.FileViews;
import org.kedang.profiles.spi.NumberRegister;
import org.kedang.profiles.spi.Registrations;
import org.kedang.profiles.usecase.FileFixtures;
import org.kedang.profiles.usecase.FilesContract;

@DisplayName("PostgreSQL 中的登记表与客户档案")
class FilesInPostgresTest extends FilesContract {
    private static final int RACERS = 64;

    private final TestDatabase database = TestDatabase.get();
    private final JpaRegistrations registrations =
            new JpaRegistrations(database.entityManager(), database.dataSource());
    private final JpaCustomerFiles files = new JpaCustomerFiles(database.entityManager(), database.dataSource());
    private final JdbcFileViews views = new JdbcFileViews(database.dataSource());
    private final JdbcNumberRegister numbers = new JdbcNumberRegister(database.dataSource());
    private final JdbcDuplicateRegister duplicates = new JdbcDuplicateRegister(database.dataSource());
    private final JpaContacts contacts = new JpaContacts(database.entityManager(), database.dataSource());

    @BeforeEach
    void empty() {
        database.clear(
                "registration",
                "customer_file",
                "file_version",
                "number_counter",
                "number_register",
                "duplicate_key",
                "contact_entry");
    }

    @Override
    protected Registrations registrations() {
        return registrations;
    }

    @Override
    protected CustomerFiles files() {
        return files;
    }

    @Override
    protected FileViews views() {
        return views;
    }

    @Override
    protected FileHistory history() {
        return new JdbcFileHistory(database.dataSource());
    }

    @Override
    protected NumberRegister numbers() {
        return numbers;
    }

    @Override
    protected DuplicateRegister duplicates() {
        return duplicates;
    }

    @Override
    protected Contacts contacts() {
        return contacts;
    }

    @Override
    protected <T> T transact(Supplier<T> work) {
        return database.inTransaction(entities -> work.get());
    }

    @Test
    @DisplayName("64 人同时建档，编号不重不漏，跨年也一样")
    @Regulation("003-A 系统根据内定的编码规则")
    void numbers_given_to_64_at_once_are_unique_and_without_gaps_even_over_a_new_year() throws Exception {
        CodeRule rule = new CodeRule("KH-{行政区划6位}-{年4位}-{4位流水}");
        List<CustomerNumber> given = race(racer -> () -> database.inTransaction(entities -> {
            // half of them file on the last day of the year; every fifth fails after it took its number
            LocalDate day = racer % 2 == 0 ? LocalDate.of(2026, 12, 31) : LocalDate.of(2027, 1, 1);
            String series = rule.series("440300", day);
            long running = numbers.take(series, 1);
            if (racer % 5 == 0) {
                throw new IllegalStateException("filing failed");
            }
            CustomerId id = CustomerId.next();
            CustomerNumber number = rule.number("440300", day, running);
            files.add(
                    CustomerFile.open(FileFixtures.opening(id, guanghui()), number),
                    FileFixtures.opening(id, guanghui()).firstVersion());
            numbers.give(List.of(new NumberRegister.Given(number, series, running, id, MORNING, CHEN_SHUAN.id())));
            return number;
        }));
        assertEquals(given.size(), new HashSet<>(given).size());
        for (String year : List.of("2026", "2027")) {
            List<Long> running = Rows.all(
                    database.dataSource(),
                    "select running from number_register where series like ? order by running",
                    row -> row.getLong(1),
                    "%-" + year + "-");
            for (int i = 0; i < running.size(); i++) {
                assertEquals(i + 1, running.get(i));
            }
        }
    }

    @Test
    @DisplayName("64 人同时为同一客户建档，只成一份")
    @Regulation("003-L §2.1")
    void of_64_who_file_the_same_customer_at_once_exactly_one_succeeds() throws Exception {
        DuplicateKey code = new DuplicateKey(DuplicateKey.Kind.CREDIT_CODE, "91440300MA5EQXL17P");
        DuplicateKey name = new DuplicateKey(DuplicateKey.Kind.NAME, "深圳光辉照明工程有限公司");
        List<CustomerId> opened = race(racer -> () -> database.inTransaction(entities -> {
            CustomerId id = CustomerId.next();
            duplicates.put(Map.of(id, racer % 2 == 0 ? List.of(code, name) : List.of(name, code)));
            CustomerNumber number = new CustomerNumber("KH-440300-%04d".formatted(racer + 1));
            files.add(
                    CustomerFile.open(FileFixtures.opening(id, guanghui()), number),
                    FileFixtures.opening(id, guanghui()).firstVersion());
            return id;
        }));
        assertEquals(1, opened.size());
    }

    @Test
    void whoever_saves_a_form_second_is_told_and_overwrites_nothing() {
        Registration form = Registration.start(
                RegistrationId.next(),
                FileFixtures.LI_XIAOMEI.id(),
                FileFixtures.LI_XIAOMEI.id(),
                FileFixtures.SALES,
                guanghui(),
                FileTier.FULL,
                MORNING);
        database.transact(() -> registrations.add(form));
        assertThrows(
                Stale.class,
                () -> database.transact(() -> {
                    Registration mine = registrations.find(form.id()).orElseThrow();
                    database.run("update registration set revision = revision + 1 where id = '" + form.id() + "'");
                    mine.type(guanghui().with("name", "别的名字"), FileTier.FULL, form.author(), MORNING.plusSeconds(5));
                    registrations.save(mine);
                }));
    }

    @Test
    void a_file_tells_need_to_know_whose_it_is() {
        CustomerId id = CustomerId.next();
        database.transact(() -> files.add(
                FileFixtures.file(id, guanghui(), "KH-440300-0012"),
                FileFixtures.opening(id, guanghui()).firstVersion()));
        assertEquals(FileFixtures.LI_XIAOMEI.id(), views.facts(id).orElseThrow().owner());
        assertEquals(
                Set.of(), Set.copyOf(views.facts(CustomerId.next()).stream().toList()));
        assertEquals(LifeStage.POTENTIAL, views.read(id).orElseThrow().typed().stage());
    }

    private interface Racer<T> {
        Callable<T> of(int number);
    }

    /** Lets all start at once; answers of those who were not refused. */
    private static <T> List<T> race(Racer<T> racer) throws Exception {
        ExecutorService pool = Executors.newFixedThreadPool(RACERS);
        CountDownLatch start = new CountDownLatch(1);
        List<T> answers = new ArrayList<>();
        try {
            List<Future<T>> runs = new ArrayList<>();
            for (int i = 0; i < RACERS; i++) {
                Callable<T> work = racer.of(i);
                runs.add(pool.submit(() -> {
                    start.await();
                    return work.call();
                }));
            }
            start.countDown();
            for (Future<T> run : runs) {
                try {
                    answers.add(run.get());
                } catch (ExecutionException e) {
                    if (!(e.getCause() instanceof Refused)
                            && !"filing failed".equals(e.getCause().getMessage())) {
                        throw e;
                    }
                }
            }
        } finally {
            pool.shutdownNow();
        }
        return answers;
    }
}
