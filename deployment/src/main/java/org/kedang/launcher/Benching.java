package org.kedang.launcher;

import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.kedang.launcher.bench.Bench;

/**
 * {@code kedang bench}: starts a portal of its own on a directory of its own, fills it with generated customers unless they are
 * there, measures it and writes a report beside them.
 */
final class Benching {
    private static final int CUSTOMERS = 200_000;
    private static final int FEW = 10_000;
    private static final Pattern CLOCKWORK =
            Pattern.compile("-Xm[xsn].*|-XX:(SharedArchiveFile|DumpLoadedClassList|TieredStopAtLevel|\\+Use\\w+GC).*");
    private static final Pattern PASSWORD = Pattern.compile("password\\s*[:=]?\\s*(\\S+)", Pattern.CASE_INSENSITIVE);

    private final Options options;
    private final PrintStream out;

    Benching(Options options, PrintStream out) {
        this.options = options;
        this.out = out;
    }

    /** @throws Stop with code 2 when the load generator is missing, 1 when an answer was wrong */
    void run() {
        if (!Bench.possible()) {
            throw new Stop(Stop.USAGE, "kedang: bench needs the load generator wrk (Debian: apt-get install wrk)");
        }
        int customers = options.customers() > 0 ? options.customers() : options.quick() ? FEW : CUSTOMERS;
        Path root = Path.of(options.settings().getOrDefault(Setting.DATA, "data/bench-" + customers))
                .toAbsolutePath()
                .normalize();
        int port = Main.freePorts(Integer.parseInt(options.settings().getOrDefault(Setting.PORT, "8480")) - 1, 1)
                .get(0);
        try {
            Files.createDirectories(root);
            Process portal = start(root, port, customers);
            Thread ending = new Thread(portal::destroy, "bench-end");
            Runtime.getRuntime().addShutdownHook(ending);
            try {
                measure(root, port, customers, portal);
            } finally {
                portal.destroy();
                if (!portal.waitFor(60, TimeUnit.SECONDS)) {
                    portal.destroyForcibly();
                }
            }
        } catch (IOException failure) {
            throw new Stop(1, "The benchmark ended: " + failure.getMessage());
        } catch (SQLException failure) {
            throw new Stop(1, "The data base does not answer: " + failure.getMessage());
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new Stop(1, "interrupted");
        }
    }

    private void measure(Path root, int port, int customers, Process portal)
            throws IOException, SQLException, InterruptedException {
        String address = "http://127.0.0.1:" + port;
        String url = OwnPostgres.runningUrl(root).orElseThrow(() -> new IOException("there is no data base"));
        String password = OwnPostgres.password(root);
        awaitCustomers(url, password, customers, portal);
        long postmaster =
                Long.parseLong(Files.readAllLines(root.resolve("database").resolve("postmaster.pid"))
                        .get(0)
                        .strip());
        Operator operator = new Operator(root);
        Bench bench = new Bench(
                new Bench.Portal(
                        address,
                        portal.pid(),
                        postmaster,
                        url,
                        OwnPostgres.NAME,
                        password,
                        demoPassword(),
                        number -> operator.token(number, "benchmark", 1)),
                Files.createDirectories(root.resolve("bench")),
                options.quick(),
                out);
        String report = "# Measured " + Instant.now() + "\n\n" + machine() + bench.run();
        Path file = root.resolve("bench").resolve("report.md");
        Files.writeString(file, report);
        out.println();
        out.println("  written to " + file);
        if (!bench.clean()) {
            throw new Stop(1, "Some answers were wrong: the figures count for nothing.");
        }
    }

    private Process start(Path root, int port, int customers) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>();
        command.add(ProcessHandle.current().info().command().orElse("java"));
        ManagementFactory.getRuntimeMXBean().getInputArguments().stream()
                .filter(argument -> !CLOCKWORK.matcher(argument).matches() && !argument.startsWith("-Dkedang.prepare"))
                .forEach(command::add);
        command.addAll(List.of(
                "-Xmx2g",
                "-XX:MetaspaceSize=256m",
                "-cp",
                System.getProperty("java.class.path"),
                "org.kedang.launcher.Main",
                "serve",
                "--demo",
                "--customers",
                Integer.toString(customers),
                "--port",
                Integer.toString(port),
                "--data",
                root.toString()));
        Path output = root.resolve("serve.txt");
        Process portal = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(output.toFile())
                .start();
        out.println("  a portal of its own starts, " + root);
        for (int tenth = 0; !Files.readString(output).contains("stop: Ctrl+C"); tenth++) {
            if (!portal.isAlive() || tenth > 3_000) {
                portal.destroy();
                throw new IOException("the portal did not start:\n" + Files.readString(output));
            }
            Thread.sleep(100);
        }
        return portal;
    }

    private void awaitCustomers(String url, String password, int customers, Process portal)
            throws SQLException, InterruptedException {
        long begun = System.nanoTime();
        int told = 0;
        try (Connection connection = DriverManager.getConnection(url, OwnPostgres.NAME, password);
                Statement statement = connection.createStatement()) {
            while (true) {
                int there;
                try (ResultSet row = statement.executeQuery("select count(*) from customer_file")) {
                    there = row.next() ? row.getInt(1) : 0;
                }
                if (there >= customers) {
                    break;
                }
                if (!portal.isAlive() || System.nanoTime() - begun > TimeUnit.MINUTES.toNanos(5 + customers / 10_000)) {
                    throw new SQLException("only " + there + " customers came");
                }
                if (there * 10L / customers > told) {
                    told = (int) (there * 10L / customers);
                    out.println("  filling: " + told * 10 + " %");
                }
                Thread.sleep(1_000);
            }
        }
        out.printf(
                Locale.ROOT, "  %d customers are there after %.0f s%n", customers, (System.nanoTime() - begun) / 1e9);
    }

    private static String machine() {
        return "- " + Runtime.getRuntime().availableProcessors() + " processors, Java "
                + System.getProperty("java.version") + ", load before "
                + ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage() + "\n";
    }

    private static String demoPassword() {
        try (InputStream text = Benching.class.getResourceAsStream("/demo-sign-ins.txt")) {
            if (text == null) {
                throw new Stop(1, "demo-sign-ins.txt is missing in the launcher");
            }
            Matcher password = PASSWORD.matcher(new String(text.readAllBytes(), StandardCharsets.UTF_8));
            if (!password.find()) {
                throw new Stop(1, "demo-sign-ins.txt names no password");
            }
            return password.group(1);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
