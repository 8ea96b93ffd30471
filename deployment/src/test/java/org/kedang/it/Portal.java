package org.kedang.it;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpTimeoutException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The portal under test. {@link #running()} boots it once for the whole run, with the demo firm, in a process of its own;
 * it ends with the tests. {@link #start} makes further ones for tests that stop or kill theirs.
 */
public final class Portal implements AutoCloseable {
    private static final Pattern TOKEN = Pattern.compile("\"token\"\\s*:\\s*\"([^\"]+)\"");

    private static @Nullable Portal shared;

    private final Path data;
    private final int port;
    private final Process process;
    // Of its own: what breaks when one portal is killed does not reach the talk with another.
    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(20))
            .build();

    private Portal(Path data, int port, Process process) {
        this.data = data;
        this.port = port;
        this.process = process;
    }

    /** The one all tests share. */
    public static synchronized Portal running() {
        Portal portal = shared;
        if (portal == null) {
            try {
                Path data = Files.createTempDirectory(Path.of("target").toAbsolutePath(), "portal-");
                portal = start(data, freePort(), "--demo");
                shared = portal;
                widen(portal);
                Runtime.getRuntime().addShutdownHook(new Thread(portal::close, "portal-stop"));
            } catch (IOException failure) {
                throw new UncheckedIOException(failure);
            }
        }
        return portal;
    }

    /**
     * The cast opens more files in a minute of tests than people do in a day, at any hour. So that nobody's reading is
     * narrowed by an alert, the security officer of this firm says what is usual here, by the product's own policy; what is
     * shipped stays as the regulation says. The test of alerts sets its own limits and puts these back.
     */
    private static void widen(Portal portal) {
        Api officer = Api.as("S0903", portal);
        int version = officer.get("alerts/limits")
                .expect(200)
                .json()
                .getJsonArray("versions")
                .getJsonObject(0)
                .getInt("version");
        officer.send(
                        "PUT",
                        "alerts/limits",
                        "{\"base\":" + version + ",\"burstFiles\":100000,\"nightFiles\":100000,\"refusals\":100000,"
                                + "\"habitFloor\":100000,\"note\":\"测试期间\"}",
                        Map.of())
                .expect(200);
    }

    /** Starts a portal on that data and waits for its first page, four minutes at most. */
    public static Portal start(Path data, int port, String... options) {
        return start(data, port, Map.of(), options);
    }

    /** Starts a portal with these variables in its environment and waits for its first page. */
    public static Portal start(Path data, int port, Map<String, String> environment, String... options) {
        try {
            Files.createDirectories(data);
            Path output = data.resolve("output.txt");
            Process process = launch(data, port, environment, output, options);
            Portal portal = new Portal(data, port, process);
            portal.awaitUp(output);
            return portal;
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** Tries a start that is to fail within a minute, and says how it ended. */
    public static Ended attempt(Path data, int port, Map<String, String> environment, String... options) {
        try {
            Path output = Files.createTempFile(Path.of("target").toAbsolutePath(), "attempt-", ".txt");
            Process process = launch(data, port, environment, output, options);
            if (!process.waitFor(60, TimeUnit.SECONDS)) {
                process.destroy();
                throw new IllegalStateException("It did not end:\n" + Files.readString(output));
            }
            return new Ended(process.exitValue(), Files.readString(output));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
    }

    /** Runs a command of the launcher against this portal's data, with nobody at its terminal. */
    public Ended command(Map<String, String> environment, String... arguments) {
        try {
            Path launcher = launcher();
            Path output = Files.createTempFile(Path.of("target").toAbsolutePath(), "command-", ".txt");
            List<String> command = java("-Xmx256m");
            command.addAll(List.of(
                    "-cp",
                    String.join(
                            ":",
                            launcher.resolve("kedang-launcher.jar").toString(),
                            launcher.resolve("boot") + "/*",
                            launcher.resolve("tools") + "/*",
                            module("domain"),
                            module("adapters-persistence")),
                    "org.kedang.launcher.Main"));
            command.addAll(List.of(arguments));
            command.addAll(List.of("--data", data.toString()));
            Process process = builder(command, environment, output)
                    .redirectInput(Path.of("/dev/null").toFile())
                    .start();
            if (!process.waitFor(180, TimeUnit.SECONDS)) {
                process.destroy();
                throw new IllegalStateException("It did not end:\n" + Files.readString(output));
            }
            return new Ended(process.exitValue(), Files.readString(output));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
    }

    /** The jar of a module beside this one, as the command script names it. */
    private static String module(String name) {
        return launcher()
                .resolve("../../../" + name + "/target/" + name + "-0.1.0.jar")
                .normalize()
                .toString();
    }

    /** Exit code and everything printed. */
    public record Ended(int code, String output) {}

    private static Process launch(Path data, int port, Map<String, String> environment, Path output, String... options)
            throws IOException {
        Path launcher = launcher();
        List<String> command = java("-Xmx1g");
        command.addAll(List.of(
                "-cp",
                launcher.resolve("kedang-launcher.jar") + ":" + launcher.resolve("boot") + "/*",
                "org.kedang.launcher.Main",
                "serve",
                "--port",
                Integer.toString(port),
                "--data",
                data.toString()));
        command.addAll(List.of(options));
        return builder(command, environment, output).start();
    }

    private static Path launcher() {
        return Path.of(System.getProperty("kedang.launcher", "target/launcher")).toAbsolutePath();
    }

    private static List<String> java(String memory) {
        return new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "@" + Path.of("src/main/payara/opens.args").toAbsolutePath(),
                memory,
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1"));
    }

    private static ProcessBuilder builder(List<String> command, Map<String, String> environment, Path output) {
        ProcessBuilder builder =
                new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(output.toFile());
        // What the developer has set for his own portal is not meant for this one.
        builder.environment().keySet().removeIf(name -> name.startsWith("KEDANG_"));
        builder.environment().putAll(environment);
        return builder;
    }

    private void awaitUp(Path output) throws IOException {
        long deadline = System.nanoTime() + TimeUnit.MINUTES.toNanos(4);
        while (!Files.readString(output).contains("stop: Ctrl+C")) {
            if (!process.isAlive() || System.nanoTime() > deadline) {
                process.destroy();
                throw new IllegalStateException("The portal did not start:\n" + Files.readString(output));
            }
            pause();
        }
    }

    /** For example http://127.0.0.1:40123, without a slash at the end. */
    public String baseUrl() {
        return "http://127.0.0.1:" + port;
    }

    public int port() {
        return port;
    }

    public Path data() {
        return data;
    }

    public long pid() {
        return process.pid();
    }

    /** What the launcher printed so far. */
    public String output() {
        try {
            return Files.readString(data.resolve("output.txt"));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** A connection to the portal's data base, for looking at it from behind. */
    public Connection database() throws SQLException {
        return DriverManager.getConnection(databaseUrl("kedang"), "kedang", secret("database"));
    }

    /** A connection as the data base's administrator. */
    Connection administration() throws SQLException {
        return DriverManager.getConnection(databaseUrl("postgres"), "postgres", secret("database-admin"));
    }

    /** A further, empty data base beside the portal's, made anew; its user is the portal's. */
    public String emptyDatabase(String name) throws SQLException {
        try (Connection admin = administration();
                Statement sql = admin.createStatement()) {
            sql.execute("drop database if exists " + name + " with (force)");
            sql.execute("create database " + name + " owner kedang");
        }
        return databaseUrl(name);
    }

    /** Process id of the data base's postmaster. */
    public long postmaster() {
        return Long.parseLong(mark().get(0).strip());
    }

    private String databaseUrl(String name) {
        return "jdbc:postgresql://127.0.0.1:" + mark().get(3).strip() + "/" + name;
    }

    private List<String> mark() {
        try {
            return Files.readAllLines(data.resolve("database").resolve("postmaster.pid"));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** What lies in a file of the data directory's secrets. */
    public String secret(String name) {
        try {
            return Files.readString(data.resolve("secrets").resolve(name)).strip();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** Sends a request and waits for the whole answer: the request's own limit ends with the headers, this one does not. */
    HttpResponse<String> send(HttpRequest request) throws IOException, InterruptedException {
        try {
            return http.sendAsync(request, HttpResponse.BodyHandlers.ofString()).get(90, TimeUnit.SECONDS);
        } catch (TimeoutException late) {
            throw new HttpTimeoutException(request.method() + " " + request.uri() + " has no end");
        } catch (ExecutionException failure) {
            throw failure.getCause() instanceof IOException cut ? cut : new IOException(failure.getCause());
        }
    }

    /** Asks for a page or resource below {@link #baseUrl()}, without following redirects. */
    public HttpResponse<String> get(String path) {
        try {
            return send(HttpRequest.newBuilder(URI.create(baseUrl() + path))
                    .timeout(Duration.ofSeconds(60))
                    .header("Accept", "text/html")
                    .build());
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
    }

    /** A fresh access token of that employee of the demo firm, made as {@code kedang token} makes it. */
    public String token(String employee) {
        try {
            HttpResponse<String> answer = send(HttpRequest.newBuilder(URI.create(baseUrl() + "/api/v1/operator/tokens"))
                    .timeout(Duration.ofSeconds(60))
                    .header("Authorization", "Operator " + secret("operator-key"))
                    .header("Content-Type", "application/json")
                    .POST(HttpRequest.BodyPublishers.ofString(
                            "{\"user\":\"" + employee + "\",\"name\":\"test\",\"days\":1}"))
                    .build());
            Matcher token = TOKEN.matcher(answer.body());
            if (!token.find()) {
                throw new IllegalStateException(answer.statusCode() + " " + answer.body());
            }
            return token.group(1);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
    }

    /** Ends the portal as a power cut would end its process; its data base lives on for the next start to find. */
    public void kill() {
        process.destroyForcibly();
        int unused = await();
    }

    /** Stops it in order by SIGTERM, and says its exit code. */
    public int stop() {
        process.destroy();
        return await();
    }

    /** Stops it in order. */
    @Override
    public void close() {
        int unused = stop();
    }

    private int await() {
        try {
            if (!process.waitFor(60, TimeUnit.SECONDS)) {
                process.destroyForcibly();
                throw new IllegalStateException("the portal did not stop within a minute");
            }
            return process.exitValue();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
    }

    /** A port of loopback with the next ones free as far as anybody can tell. */
    public static int freePort() {
        try (ServerSocket probe = new ServerSocket()) {
            probe.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0));
            return probe.getLocalPort();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static void pause() {
        try {
            Thread.sleep(100);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
    }
}
