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
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * The portal under test. {@link #running()} boots it once for the whole run, with the demo firm, in a process of its own;
 * it ends with the tests. {@link #start} makes further ones for tests that stop or kill theirs.
 */
public final class Portal implements AutoCloseable {
    private static @Nullable Portal shared;

    private final Path data;
    private final int port;
    private final Process process;

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
                Runtime.getRuntime().addShutdownHook(new Thread(portal::close, "portal-stop"));
            } catch (IOException failure) {
                throw new UncheckedIOException(failure);
            }
        }
        return portal;
    }

    /** Starts a portal on that data and waits for its first page, two minutes at most. */
    public static Portal start(Path data, int port, String... options) {
        try {
            Path launcher = Path.of(System.getProperty("kedang.launcher", "target/launcher"))
                    .toAbsolutePath();
            List<String> command = new ArrayList<>(List.of(
                    Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                    "@" + Path.of("src/main/payara/opens.args").toAbsolutePath(),
                    "-Xmx1g",
                    "-XX:+UseSerialGC",
                    "-XX:TieredStopAtLevel=1",
                    "-cp",
                    launcher.resolve("kedang-launcher.jar") + ":" + launcher.resolve("lib") + "/*",
                    "org.kedang.launcher.Main",
                    "serve",
                    "--port",
                    Integer.toString(port),
                    "--data",
                    data.toString()));
            command.addAll(List.of(options));
            Files.createDirectories(data);
            Path output = data.resolve("output.txt");
            Process process = new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(output.toFile())
                    .start();
            Portal portal = new Portal(data, port, process);
            portal.awaitUp(output);
            return portal;
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
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
        try {
            List<String> mark = Files.readAllLines(data.resolve("database").resolve("postmaster.pid"));
            String password = Files.readString(data.resolve("secrets").resolve("database"))
                    .strip();
            return DriverManager.getConnection(
                    "jdbc:postgresql://127.0.0.1:" + mark.get(3).strip() + "/kedang", "kedang", password);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** Asks for a page or resource below {@link #baseUrl()}, without following redirects. */
    public HttpResponse<String> get(String path) {
        try {
            return HttpClient.newHttpClient()
                    .send(
                            HttpRequest.newBuilder(URI.create(baseUrl() + path))
                                    .timeout(Duration.ofSeconds(60))
                                    .header("Accept", "text/html")
                                    .build(),
                            HttpResponse.BodyHandlers.ofString());
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
        await();
    }

    /** Stops it in order. */
    @Override
    public void close() {
        process.destroy();
        await();
    }

    private void await() {
        try {
            if (!process.waitFor(60, TimeUnit.SECONDS)) {
                process.destroyForcibly();
                throw new IllegalStateException("the portal did not stop within a minute");
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
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
