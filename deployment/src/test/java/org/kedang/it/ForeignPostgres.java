package org.kedang.it;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.kedang.launcher.tools.UnpackPostgres;

/**
 * A PostgreSQL as a firm's data base administrator runs it, unknown to the launcher: the distribution's own if it is
 * installed and new enough, else the embedded binaries. Ends with {@link #close()}.
 */
final class ForeignPostgres implements AutoCloseable {
    private static final Path DISTRIBUTION = Path.of("/usr/lib/postgresql");

    private final Path binaries;
    private final Path cluster;
    private final int port;
    private final Process postmaster;

    private ForeignPostgres(Path binaries, Path cluster, int port, Process postmaster) {
        this.binaries = binaries;
        this.cluster = cluster;
        this.port = port;
        this.postmaster = postmaster;
    }

    /** Starts it below that folder with an empty data base {@code kedang} owned by the user {@code firm}. */
    static ForeignPostgres start(Path folder) {
        try {
            Files.createDirectories(folder);
            Path binaries = binaries(folder);
            Path cluster = folder.resolve("cluster");
            Path password = Files.writeString(folder.resolve("password"), "admin-of-the-firm");
            List<String> init = command(binaries, "initdb", "--pgdata=" + cluster, "--username=postgres");
            init.addAll(List.of("--pwfile=" + password, "--auth=scram-sha-256", "--encoding=UTF8", "--locale=C"));
            Process made = process(binaries, folder, init).start();
            if (!made.waitFor(60, TimeUnit.SECONDS) || made.exitValue() != 0) {
                throw new IllegalStateException(Files.readString(folder.resolve("postgresql.log")));
            }
            int port = Portal.freePort();
            List<String> serve = command(binaries, "postgres", "-D", cluster.toString());
            serve.addAll(List.of("-c", "listen_addresses=127.0.0.1", "-c", "port=" + port));
            serve.addAll(List.of("-c", "unix_socket_directories=", "-c", "fsync=off"));
            Process postmaster = process(binaries, folder, serve).start();
            ForeignPostgres started = new ForeignPostgres(binaries, cluster, port, postmaster);
            started.makeDatabase();
            return started;
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
    }

    private static Path binaries(Path folder) throws IOException {
        if (Files.isDirectory(DISTRIBUTION)) {
            try (Stream<Path> versions = Files.list(DISTRIBUTION)) {
                Path newest = versions.filter(version ->
                                version.getFileName().toString().matches("\\d+") && number(version) >= OLDEST)
                        .max(Comparator.comparingInt(ForeignPostgres::number))
                        .orElse(null);
                if (newest != null && Files.isExecutable(newest.resolve("bin/initdb"))) {
                    return newest;
                }
            }
        }
        Path unpacked = folder.resolve("binaries");
        new UnpackPostgres().apply(Map.of("target", unpacked.toString()));
        return unpacked;
    }

    /** The oldest version the configuration table promises. */
    private static final int OLDEST = 15;

    private static int number(Path version) {
        return Integer.parseInt(version.getFileName().toString());
    }

    private static List<String> command(Path binaries, String program, String... arguments) {
        List<String> command = new ArrayList<>();
        if (System.getProperty("user.name").equals("root")) {
            // PostgreSQL refuses to run as root; in a user name space of its own it is nobody.
            command.addAll(List.of("unshare", "-U"));
        }
        command.add(binaries.resolve("bin").resolve(program).toString());
        command.addAll(List.of(arguments));
        return command;
    }

    private static ProcessBuilder process(Path binaries, Path folder, List<String> command) {
        ProcessBuilder builder = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(
                        folder.resolve("postgresql.log").toFile()));
        builder.environment().keySet().removeIf(name -> name.startsWith("PG") || name.startsWith("LC_"));
        builder.environment().put("LANG", "C");
        if (binaries.startsWith(folder)) {
            builder.environment().put("LD_LIBRARY_PATH", binaries.resolve("lib").toString());
        }
        return builder;
    }

    private void makeDatabase() throws InterruptedException {
        SQLException last = null;
        for (int i = 0; i < 300 && postmaster.isAlive(); i++) {
            try (Connection admin = DriverManager.getConnection(address("postgres"), "postgres", "admin-of-the-firm");
                    Statement sql = admin.createStatement()) {
                sql.execute("create role firm login password 'portal-of-the-firm'");
                sql.execute("create database kedang owner firm");
                return;
            } catch (SQLException notYet) {
                last = notYet;
                Thread.sleep(100);
            }
        }
        close();
        throw new IllegalStateException("the data base does not come up", last);
    }

    /** What the firm's administrator writes into the portal's environment. */
    Map<String, String> environment() {
        return Map.of(
                "KEDANG_DB_URL",
                address("kedang"),
                "KEDANG_DB_USER",
                "firm",
                "KEDANG_DB_PASSWORD",
                "portal-of-the-firm");
    }

    Connection connection() throws SQLException {
        return DriverManager.getConnection(address("kedang"), "firm", "portal-of-the-firm");
    }

    private String address(String database) {
        return "jdbc:postgresql://127.0.0.1:" + port + "/" + database;
    }

    @Override
    public void close() {
        try {
            long pid = postmaster.pid();
            // Immediate shutdown: nothing of this cluster is wanted afterwards.
            Process kill = new ProcessBuilder("kill", "-QUIT", Long.toString(pid)).start();
            int unused = kill.waitFor();
            if (!postmaster.waitFor(30, TimeUnit.SECONDS)) {
                throw new IllegalStateException("PostgreSQL of " + cluster + " by " + binaries + " does not stop");
            }
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
