package org.kedang.search.persistence;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.Function;
import org.kedang.access.api.Visibility;
import org.kedang.demo.Company;
import org.kedang.demo.CompanyGenerator;
import org.kedang.kit.domain.CustomerId;
import org.kedang.kit.domain.Secrecy;
import org.kedang.kit.persistence.TestDatabase;
import org.kedang.search.api.CustomerQuery;
import org.kedang.search.api.IndexedCustomer;
import org.kedang.search.api.SortBy;
import org.kedang.search.api.SortField;

/** Measures the register at the size of the goal; run it by hand, with the number of customers as argument. */
public final class RegisterAtSize {
    private static final Instant START = Instant.parse("2024-01-01T00:00:00Z");

    private RegisterAtSize() {}

    public static void main(String[] arguments) throws Exception {
        int size = arguments.length == 0 ? 200_000 : Integer.parseInt(arguments[0]);
        TestDatabase database = TestDatabase.get();
        JdbcCustomerIndex index = new JdbcCustomerIndex(database.dataSource());
        JdbcCustomerSearch search = new JdbcCustomerSearch(database.dataSource());
        CompanyGenerator generator = new CompanyGenerator(1);
        long before = System.nanoTime();
        List<IndexedCustomer> batch = new ArrayList<>();
        for (int i = 0; i < size; i++) {
            batch.add(indexed(generator.company(i)));
            if (batch.size() == 5000) {
                index.put(batch);
                batch.clear();
            }
        }
        index.put(batch);
        System.out.printf("bulk put of %d: %.1f s%n", size, (System.nanoTime() - before) / 1e9);
        print(
                database,
                "select pg_size_pretty(pg_table_size('customer_search')), pg_size_pretty(pg_relation_size('customer_search_grams'))");
        database.run("vacuum analyze customer_search");
        before = System.nanoTime();
        for (int i = size; i < size + 2000; i++) {
            index.put(indexed(generator.company(i)));
        }
        System.out.printf("single put: %.3f ms%n", (System.nanoTime() - before) / 2000.0 / 1e6);

        SplittableRandom random = new SplittableRandom(5);
        Map<String, Function<Company, String>> kinds = new LinkedHashMap<>();
        kinds.put("1 Han", c -> c.shortName().substring(0, 1));
        kinds.put("2 Han", c -> c.shortName().substring(0, 2));
        kinds.put("3 Han", c -> three(c));
        kinds.put("very common (有限公司)", c -> "有限公司");
        kinds.put("initials 4", c -> initials(c.name(), 4));
        kinds.put("pinyin", c -> pinyin(c.shortName()));
        kinds.put(
                "phone tail 4", c -> c.value("phone").substring(c.value("phone").length() - 4));
        kinds.put("phone whole", c -> c.value("phone"));
        kinds.put("contact", c -> c.value("contactName"));
        kinds.put("number", c -> number(c));
        kinds.put("credit code", Company::creditCode);
        kinds.put("list", c -> "");
        Map<String, Visibility> actors = new LinkedHashMap<>();
        actors.put("everything", RegisterFixtures.everything());
        actors.put("manager", RegisterFixtures.manager(RegisterFixtures.employee(3), RegisterFixtures.department(3)));
        actors.put("rep", RegisterFixtures.own(RegisterFixtures.employee(17)));
        System.out.printf("%-24s %-11s %8s %8s %8s%n", "text", "actor", "median", "p95", "hits");
        for (var kind : kinds.entrySet()) {
            for (var actor : actors.entrySet()) {
                double[] times = new double[120];
                long hits = 0;
                for (int i = -20; i < times.length; i++) {
                    CustomerQuery query =
                            CustomerQuery.of(kind.getValue().apply(generator.company(random.nextInt(size))));
                    long start = System.nanoTime();
                    int found = search.find(query, actor.getValue()).total().count();
                    if (i >= 0) {
                        times[i] = (System.nanoTime() - start) / 1e6;
                        hits += found;
                    }
                }
                Arrays.sort(times);
                System.out.printf(
                        "%-24s %-11s %8.2f %8.2f %8d%n",
                        kind.getKey(), actor.getKey(), times[60], times[114], hits / 120);
            }
        }
        once(
                "facets, everything, no text",
                () -> search.find(CustomerQuery.of("").withFacets(), actors.get("everything")));
        once("facets, rep, no text", () -> search.find(CustomerQuery.of("").withFacets(), actors.get("rep")));
        once(
                "sort stage,name; everything",
                () -> search.find(
                        CustomerQuery.of("")
                                .sorted(new SortBy(SortField.STAGE, true), new SortBy(SortField.NAME, true)),
                        actors.get("everything")));
        load(search, generator, size);
    }

    private static void once(String what, Runnable work) {
        double[] times = new double[15];
        for (int i = 0; i < times.length; i++) {
            long start = System.nanoTime();
            work.run();
            times[i] = (System.nanoTime() - start) / 1e6;
        }
        Arrays.sort(times);
        System.out.printf("%-36s %8.2f%n", what, times[7]);
    }

    /** Eight clients for ten seconds: half look for two or three Han, the rest for other things; each is some rep. */
    private static void load(JdbcCustomerSearch search, CompanyGenerator generator, int size) throws Exception {
        ExecutorService clients = Executors.newFixedThreadPool(8);
        LongAdder done = new LongAdder();
        ConcurrentLinkedQueue<Throwable> failures = new ConcurrentLinkedQueue<>();
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(12);
        long counted = System.nanoTime() + TimeUnit.SECONDS.toNanos(4);
        for (int c = 0; c < 8; c++) {
            SplittableRandom random = new SplittableRandom(c);
            clients.execute(() -> {
                try {
                    while (System.nanoTime() < end) {
                        Company one = generator.company(random.nextInt(size));
                        String text =
                                switch (random.nextInt(4)) {
                                    case 0 -> one.shortName();
                                    case 1 -> three(one);
                                    case 2 -> initials(one.name(), 4);
                                    default -> one.value("phone").substring(7);
                                };
                        Visibility rep = RegisterFixtures.own(RegisterFixtures.employee(1 + random.nextInt(400)));
                        if (search.find(CustomerQuery.of(text), rep) != null && System.nanoTime() > counted) {
                            done.increment();
                        }
                    }
                } catch (RuntimeException failure) {
                    failures.add(failure);
                }
            });
        }
        clients.shutdown();
        if (!clients.awaitTermination(60, TimeUnit.SECONDS) || !failures.isEmpty()) {
            throw new IllegalStateException("load failed: " + failures);
        }
        System.out.printf(
                "8 clients, reps, mixed: %.0f searches/s (client and data base on one machine)%n", done.sum() / 8.0);
    }

    static IndexedCustomer indexed(Company company) {
        int i = company.index();
        int owner = 1 + i % 400;
        return new IndexedCustomer(
                new CustomerId(new UUID(0x7200L, 0x8000_0000_0000_0000L + Integer.toUnsignedLong(i * 0x9E3779B1))),
                number(company),
                company.name(),
                company.shortName(),
                List.of(),
                List.of(),
                List.of(company.value("contactName")),
                List.of(company.value("phone"), company.value("mobile")),
                company.creditCode(),
                RegisterFixtures.employee(owner),
                "销售" + owner,
                RegisterFixtures.department(1 + owner % 20),
                Secrecy.valueOf(company.value("secrecy")),
                company.value("lifeStage"),
                "COMPANY",
                company.value("industry"),
                company.region(),
                company.value("productLine"),
                company.value("channel"),
                company.value("projectType"),
                50,
                START.plusSeconds(i * 37L));
    }

    private static String number(Company company) {
        return "KH-%s-%05d".formatted(company.region(), company.index());
    }

    private static String three(Company company) {
        int at = company.name().indexOf(company.shortName());
        return company.name().substring(at, at + 3);
    }

    private static String initials(String name, int count) {
        StringBuilder text = new StringBuilder();
        Pinyin.readings(name.substring(0, count), false)
                .forEach(r -> text.append(r.get(0).charAt(0)));
        return text.toString();
    }

    private static String pinyin(String name) {
        StringBuilder text = new StringBuilder();
        Pinyin.readings(name, false).forEach(r -> text.append(r.get(0)));
        return text.toString();
    }

    private static void print(TestDatabase database, String sql) throws SQLException {
        try (Connection connection = database.dataSource().getConnection();
                Statement statement = connection.createStatement();
                var row = statement.executeQuery(sql)) {
            while (row.next()) {
                System.out.println(row.getString(1) + " table, " + row.getString(2) + " token index");
            }
        }
    }
}
