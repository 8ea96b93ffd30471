package org.kedang.profiles.persistence;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.BooleanSupplier;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.kedang.access.api.Person;
import org.kedang.demo.Company;
import org.kedang.demo.CompanyGenerator;
import org.kedang.kit.domain.DepartmentId;
import org.kedang.kit.domain.EmployeeId;
import org.kedang.kit.persistence.JournalOfTests;
import org.kedang.kit.persistence.Rows;
import org.kedang.kit.persistence.TestDatabase;
import org.kedang.kit.spi.Job;
import org.kedang.kit.usecase.Actor;
import org.kedang.profiles.api.SheetRow;
import org.kedang.profiles.domain.ImportBatch;
import org.kedang.profiles.domain.ImportId;
import org.kedang.profiles.usecase.ImportSteps;
import org.kedang.search.persistence.JdbcCustomerIndex;
import org.kedang.search.persistence.OpenccTextFolding;
import org.kedang.search.persistence.SortInTokens;

/**
 * Where the time of an import goes: run its main method with the number of rows, after that the number of rows a first
 * import brings that only warms up, and {@code withdraw} to take the import back in the end.
 */
public final class ImportMeasurement {
    private static final TestDatabase DATABASE = TestDatabase.get();
    private static final List<String> FIELDS = List.of(
            "name",
            "shortName",
            "customerType",
            "creditCode",
            "contactName",
            "phone",
            "region",
            "address",
            "lifeStage",
            "secrecy",
            "industry");
    private static final Actor IMPORTER = new Actor(
            EmployeeId.next(), "S0901", "陈数安", DepartmentId.next(), Set.of(), Set.of(), Actor.Channel.JOB, "-");

    private ImportMeasurement() {}

    public static void main(String[] arguments) throws Exception {
        int rows = Integer.parseInt(arguments[0]);
        int warm = Integer.parseInt(arguments[1]);
        List<Person> staff = IntStream.range(0, 40)
                .mapToObj(i -> new Person(
                        EmployeeId.next(), "S10" + (10 + i), "销售" + i, DepartmentId.next(), "", "", "zh_CN", true))
                .toList();
        JdbcImports imports = new JdbcImports(DATABASE.dataSource());
        ImportSteps steps = new ImportSteps(
                new ImportSteps.Ports(
                        imports,
                        new JpaCustomerFiles(DATABASE.entityManager(), DATABASE.dataSource()),
                        new JdbcFileViews(DATABASE.dataSource()),
                        new JdbcDuplicateRegister(DATABASE.dataSource()),
                        new JdbcNumberRegister(DATABASE.dataSource()),
                        new JdbcDictionaries(DATABASE.dataSource(), Long.MAX_VALUE),
                        new JdbcPolicies(DATABASE.dataSource(), Long.MAX_VALUE),
                        new ShippedDivisions(),
                        new JdbcCustomerIndex(DATABASE.dataSource()),
                        new OpenccTextFolding(),
                        JournalOfTests.writer(DATABASE)),
                staff,
                Clock.systemUTC());
        DATABASE.entities();
        AtomicBoolean on = new AtomicBoolean(true);
        List<Thread> beside = Stream.of(JournalOfTests.sealer(DATABASE), new SortInTokens(DATABASE.separate()))
                .map(job -> new Thread(() -> turns(job, on)))
                .toList();
        beside.forEach(Thread::start);
        if (warm > 0) {
            ImportId unused = bring(steps, imports, 0, warm);
        }
        ImportId id = bring(steps, imports, warm, rows);
        if (List.of(arguments).contains("withdraw")) {
            timed(
                    "withdrawing",
                    rows,
                    () -> DATABASE.inTransaction(entities -> {
                        steps.withdraw(id, "数据来源有误", IMPORTER);
                        return false;
                    }));
        }
        on.set(false);
        for (Thread job : beside) {
            job.join();
        }
        List<String> calls = Rows.all(
                DATABASE.dataSource(),
                "select relname, n_tup_ins, n_tup_upd from pg_stat_user_tables where n_tup_ins > 0 order by 2 desc",
                row -> row.getString(1) + " " + row.getLong(2) + " inserted, " + row.getLong(3) + " updated");
        calls.stream().limit(8).forEach(System.out::println);
        System.exit(0);
    }

    private static ImportId bring(ImportSteps steps, JdbcImports imports, int from, int rows) {
        Map<Integer, String> mapping = new LinkedHashMap<>();
        for (int i = 0; i < FIELDS.size(); i++) {
            mapping.put(i, FIELDS.get(i));
        }
        mapping.put(FIELDS.size(), ImportBatch.HANDLER);
        List<String> columns =
                Stream.concat(FIELDS.stream(), Stream.of("handler")).toList();
        ImportBatch batch = ImportBatch.uploaded(
                IMPORTER.id(), "customers.csv", Clock.systemUTC().instant(), columns, mapping, rows);
        Iterator<SheetRow> lines = lines(from, rows);
        timed("upload", rows, () -> DATABASE.inTransaction(entities -> imports.add(batch, lines) < 0));
        change(imports, batch.id(), one -> one.check(mapping));
        timed("check", rows, () -> DATABASE.inTransaction(entities -> steps.check(batch.id(), IMPORTER)));
        change(imports, batch.id(), one -> one.run(true, "旧系统转入"));
        timed("filing", rows, () -> DATABASE.inTransaction(entities -> steps.run(batch.id(), IMPORTER)));
        System.out.println(imports.counts(batch.id()));
        return batch.id();
    }

    private interface Change {
        void on(ImportBatch batch);
    }

    private static void change(JdbcImports imports, ImportId id, Change change) {
        DATABASE.transact(() -> {
            ImportBatch batch = imports.find(id).orElseThrow();
            change.on(batch);
            imports.save(batch);
        });
    }

    private static Iterator<SheetRow> lines(int from, int rows) {
        CompanyGenerator generator = new CompanyGenerator(7);
        return IntStream.range(0, rows)
                .mapToObj(i -> {
                    Company company = generator.company(from + i);
                    List<SheetRow.Cell> cells = new ArrayList<>();
                    FIELDS.forEach(field -> cells.add(SheetRow.Cell.of(company.value(field))));
                    cells.add(SheetRow.Cell.of("S10" + (10 + i % 40)));
                    return new SheetRow(i + 2, cells);
                })
                .iterator();
    }

    private static void timed(String what, int rows, BooleanSupplier step) {
        long start = System.nanoTime();
        double java = cpu(process -> process.pid() == ProcessHandle.current().pid());
        double postgres = cpu(ImportMeasurement::postgres);
        int steps = 1;
        while (step.getAsBoolean()) {
            steps++;
        }
        double seconds = (System.nanoTime() - start) / 1e9;
        System.out.printf(
                Locale.ROOT,
                "%-12s %d rows: %.1f s in %d transactions, %.3f ms a row; CPU: Java %.1f s, PostgreSQL %.1f s%n",
                what,
                rows,
                seconds,
                steps,
                seconds * 1000 / rows,
                cpu(process -> process.pid() == ProcessHandle.current().pid()) - java,
                cpu(ImportMeasurement::postgres) - postgres);
    }

    private static boolean postgres(ProcessHandle process) {
        ProcessHandle.Info own = ProcessHandle.current().info();
        Instant since = own.startInstant().orElse(Instant.EPOCH);
        return process.info().command().orElse("").endsWith("/postgres")
                && !process.info().startInstant().orElse(since).isBefore(since);
    }

    private static double cpu(Predicate<ProcessHandle> which) {
        return ProcessHandle.allProcesses()
                .filter(which)
                .map(process -> process.info().totalCpuDuration().orElse(Duration.ZERO))
                .mapToDouble(time -> time.toNanos() / 1e9)
                .sum();
    }

    private static void turns(Job job, AtomicBoolean on) {
        try {
            while (on.get()) {
                job.run();
                Thread.sleep(job.pause().toMillis());
            }
        } catch (InterruptedException end) {
            Thread.currentThread().interrupt();
        }
    }
}
