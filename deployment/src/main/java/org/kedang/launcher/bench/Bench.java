package org.kedang.launcher.bench;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import java.io.IOException;
import java.io.PrintStream;
import java.io.StringReader;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Function;
import java.util.function.UnaryOperator;

/**
 * Measures what people and partner systems do all day, over HTTP, signed in, with row rules, access log and journal; beside it,
 * in the same run, the data base alone and the server's own ceiling (a signed-in request that asks no data base).
 */
public final class Bench {
    private static final List<Integer> CONNECTIONS = List.of(16, 1, 64);
    private static final int MANY = 16;
    private static final int SAMPLES = 400;
    private static final int SESSIONS = 64;
    private static final String MANAGER = "S1001";
    private static final String API = "/api/v1";

    private final Portal portal;
    private final boolean quick;
    private final PrintStream out;
    private final Door door;
    private final Wrk wrk;
    private final BareSql sql;
    private final Report report = new Report();

    /**
     * The portal to be measured.
     *
     * @param pid its process
     * @param postmaster process of its data base
     * @param password of the cast, for signing in by the form
     * @param tokens makes a personal access token for an employee number
     */
    public record Portal(
            String address,
            long pid,
            long postmaster,
            String databaseUrl,
            String databaseUser,
            String databasePassword,
            String password,
            UnaryOperator<String> tokens) {}

    /**
     * @param folder for the lists of requests
     * @param quick windows of three seconds instead of ten
     */
    public Bench(Portal portal, Path folder, boolean quick, PrintStream out) {
        this.portal = portal;
        this.quick = quick;
        this.out = out;
        this.door = new Door(portal.address());
        this.wrk = new Wrk(folder, portal.address());
        this.sql = new BareSql(portal.databaseUrl(), portal.databaseUser(), portal.databasePassword());
    }

    /** Whether what the benchmark needs is on this machine. */
    public static boolean possible() {
        return Wrk.there();
    }

    /**
     * Checks, warms up, measures.
     *
     * @return the report, in Markdown
     * @throws IOException when an answer is not right; nothing is timed then
     */
    public String run() throws IOException, SQLException {
        String rep;
        List<Sample> own;
        List<Sample> all;
        try (Connection connection = sql.connect();
                Statement statement = connection.createStatement()) {
            statement.execute("vacuum analyze customer_search");
            statement.execute("vacuum analyze customer_file");
            rep = one(
                    statement,
                    """
                    select number from (select e.number, count(*) c from employee e join customer_file f on f.owner_id = e.id
                      group by e.number) owners order by abs(c - 500), number limit 1""");
            own = Sample.of(connection, rep, SAMPLES);
            all = Sample.of(connection, "", SAMPLES);
            report.remark(one(statement, "select count(*) from customer_file") + " customers, the representative has "
                    + one(
                            statement,
                            "select count(*) from customer_file where owner_id = (select id from employee where number = '"
                                    + rep + "')")
                    + " of them");
        }
        allowMuch();
        Map<String, String> asRep = bearer(rep);
        Map<String, String> asManager = bearer(MANAGER);
        Operation read = Operation.reading(
                "read a file by id",
                asRep,
                own.stream().map(one -> API + "/customers/" + one.id()).toList());
        check(read, own, Sample::number);
        Operation search = search("search 2 Han, representative", asRep, own, one -> one.han(2));
        check(search, own, one -> "\"items\":[{");
        warmUp(read);

        Operation ceiling =
                Operation.reading("signed in, no data base", asRep, List.of(API + "/divisions?parent=440000"));
        for (int connections : CONNECTIONS) {
            report.ceiling(measured(ceiling, connections));
            bare(own, rep, connections);
            measure(read, connections);
            measure(search, connections);
            measure(search("search 2 Han, manager of all", asManager, all, one -> one.han(2)), connections);
        }
        report.ceiling(measured(ceiling, MANY));
        searches(asRep, own, ", representative");
        searches(asManager, all, ", manager of all");
        pages(own);
        new Writing(door, asRep, bearer("S0901")).measure(rep, own, quick, this::measureOnce);
        report.remark("the portal holds " + Processors.residentMebibytes(portal.pid()) + " MiB after the run");
        return report.text();
    }

    /** Whether every answer that was timed was a good one. */
    public boolean clean() {
        return report.wrong() == 0;
    }

    /** The load reads more files in a second than people do in a day: this firm's security officer says that this is usual. */
    private void allowMuch() throws IOException {
        Map<String, String> officer = bearer("S0903");
        int version = json(door.expect(200, new Operation.Request("GET", API + "/alerts/limits", officer, ""))
                        .body())
                .getJsonArray("versions")
                .getJsonObject(0)
                .getInt("version");
        HttpResponse<String> unused = door.expect(
                200,
                new Operation.Request(
                        "PUT",
                        API + "/alerts/limits",
                        officer,
                        "{\"base\":" + version + ",\"burstFiles\":100000,\"nightFiles\":100000,\"refusals\":100000,"
                                + "\"habitFloor\":100000,\"note\":\"benchmark\"}"));
    }

    private void searches(Map<String, String> who, List<Sample> samples, String whose) throws IOException {
        for (int han : List.of(1, 3, 4)) {
            measure(search("search " + han + " Han" + whose, who, samples, one -> one.han(han)), MANY);
        }
        List<Sample> spelt =
                samples.stream().filter(one -> !one.initials().isEmpty()).toList();
        measure(search("search 3 initials" + whose, who, spelt, Sample::initials), MANY);
        measure(search("search tail of a telephone" + whose, who, samples, Sample::tail), MANY);
    }

    private void pages(List<Sample> own) throws IOException {
        // the cast signs in by the form; a representative hired for the size has no password. People have a session
        // each: one
        // session keeps the views of a few pages only
        List<String> sessions = new ArrayList<>();
        for (int i = 0; i < SESSIONS; i++) {
            sessions.add(door.cookies(MANAGER, portal.password()));
        }
        Operation list = Operation.browsing(
                "page: list of customers",
                sessions,
                own.stream()
                        .map(one -> "/search/customers.xhtml?q=" + Door.encode(one.han(2)))
                        .toList());
        check(list, own, one -> "<table");
        Operation file = Operation.browsing(
                "page: a customer's file",
                sessions,
                own.stream().map(one -> "/profiles/file.xhtml?id=" + one.id()).toList());
        check(file, own, Sample::number);
        for (int connections : CONNECTIONS) {
            measure(list, connections);
            measure(file, connections);
        }
    }

    private void bare(List<Sample> own, String rep, int connections) throws SQLException {
        add(costing(() -> sql.ask(
                "bare SQL: one file by id",
                "select f.*, e.name from customer_file f join employee e on e.id = f.owner_id where f.id = ?::uuid",
                own.stream().map(one -> List.of(one.id())).toList(),
                connections,
                seconds())));
        add(costing(() -> sql.ask(
                "bare SQL: 2 Han of one owner, 20 rows, total",
                """
                select customer_id, number, name, owner_name, (select count(*) from (select 1 from customer_search
                    where grams @@ ?::tsquery and owner_id = o.id limit 1001) capped)
                  from (select id from employee where number = ?) o
                  join customer_search s on s.owner_id = o.id and s.grams @@ ?::tsquery
                 order by changed_at desc limit 20""",
                own.stream()
                        .map(one -> List.of("n" + one.han(2), rep, "n" + one.han(2)))
                        .toList(),
                connections,
                seconds())));
    }

    private static Operation search(
            String name, Map<String, String> who, List<Sample> samples, Function<Sample, String> term) {
        return Operation.reading(
                name,
                who,
                samples.stream()
                        .map(one -> API + "/customers?limit=20&q=" + Door.encode(term.apply(one)))
                        .toList());
    }

    private Map<String, String> bearer(String number) {
        return Map.of("Authorization", "Bearer " + portal.tokens().apply(number), "Accept", "application/json");
    }

    /** The first answers must be what was asked for. */
    private void check(Operation operation, List<Sample> samples, Function<Sample, String> expected)
            throws IOException {
        for (int i = 0; i < Math.min(20, samples.size()); i++) {
            HttpResponse<String> answer = door.expect(200, operation.requests().get(i));
            if (!answer.body().contains(expected.apply(samples.get(i)))) {
                throw new IOException(operation.name() + ": the answer to "
                        + operation.requests().get(i).path() + " has no " + expected.apply(samples.get(i)));
            }
        }
    }

    /** Until two windows agree within a tenth; a cold Java machine gives a fraction of what it gives later. */
    private void warmUp(Operation operation) throws IOException {
        double before = 0;
        for (int window = 1; window <= 30; window++) {
            double rate = wrk.send(operation, MANY, 5).rate();
            if (window > 3 && Math.abs(rate - before) < rate / 10) {
                out.printf("  warm after %d s: %.0f answers/s%n", window * 5, rate);
                report.remark("warmed up for " + window * 5 + " s, until two windows of 5 s agreed within a tenth");
                return;
            }
            before = rate;
        }
        report.remark("two windows did not agree within 150 s of warming up: read the figures with care");
    }

    private void measure(Operation operation, int connections) throws IOException {
        add(measured(operation, connections));
    }

    private void measureOnce(Operation operation) throws IOException {
        add(timed(() -> wrk.send(operation, MANY, quick ? 2 : 4)));
    }

    private Figure measured(Operation operation, int connections) throws IOException {
        Figure unused = wrk.send(operation, connections, 2);
        return timed(() -> wrk.send(operation, connections, seconds()));
    }

    private void add(Figure figure) {
        report.add(figure);
        out.println(report.line(figure));
    }

    private int seconds() {
        return quick ? 3 : 10;
    }

    private interface Asking {
        Figure ask() throws SQLException;
    }

    private interface Sending {
        Figure send() throws IOException;
    }

    private Figure timed(Sending sending) throws IOException {
        double portalBefore = Processors.ofProcess(portal.pid());
        double databaseBefore = Processors.ofFamily(portal.postmaster());
        Figure figure = sending.send();
        return figure.costing(
                Processors.ofProcess(portal.pid()) - portalBefore,
                Processors.ofFamily(portal.postmaster()) - databaseBefore);
    }

    private Figure costing(Asking asking) throws SQLException {
        double before = Processors.ofFamily(portal.postmaster());
        Figure figure = asking.ask();
        return figure.costing(0, Processors.ofFamily(portal.postmaster()) - before);
    }

    private static String one(Statement statement, String query) throws SQLException {
        try (ResultSet rows = statement.executeQuery(query)) {
            if (!rows.next()) {
                throw new SQLException("nothing answers " + query);
            }
            return rows.getString(1);
        }
    }

    /** Does many things at once and waits for all. */
    static <T> List<T> together(List<Callable<T>> work) throws IOException {
        ExecutorService hands = Executors.newFixedThreadPool(MANY);
        try {
            List<T> done = new ArrayList<>();
            for (Future<T> one : hands.invokeAll(work)) {
                done.add(one.get());
            }
            return done;
        } catch (ExecutionException failure) {
            throw new IOException(failure.getCause());
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted");
        } finally {
            hands.shutdownNow();
        }
    }

    static JsonObject json(String text) {
        try (JsonReader reader = Json.createReader(new StringReader(text))) {
            return reader.readObject();
        }
    }
}
