package org.kedang.launcher;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.kedang.launcher.tools.Launch;

/**
 * PostgreSQL of our own below the data directory: on loopback only, with passwords of its own, every commit on disk
 * before it is answered. A postmaster that outlived a killed launcher is stopped in order before the next one starts.
 */
final class OwnPostgres implements AutoCloseable {
    private static final String VERSION = "18.6.0";
    static final String NAME = "kedang";
    private static final long PATIENCE_SECONDS = 90;

    private final Path binaries;
    private final Path cluster;
    private final Path log;
    private final String adminPassword;
    private final String password;
    private final int port;

    OwnPostgres(DataDirectory data, int port) {
        this.binaries = binaries(data.root());
        this.cluster = data.root().resolve("database");
        this.log = data.folder("log").resolve("postgresql.log");
        this.adminPassword = data.secret("database-admin");
        this.password = data.secret("database");
        this.port = port;
    }

    /** Where the binaries are unpacked below that directory. */
    static Path binaries(Path root) {
        return root.resolve("postgresql-" + VERSION);
    }

    String url() {
        return url(NAME);
    }

    /** The address of the data base below that directory, when a launcher has it running. */
    static Optional<String> runningUrl(Path root) {
        try {
            Path cluster = root.resolve("database");
            if (postmaster(cluster).isEmpty()) {
                return Optional.empty();
            }
            List<String> mark = Files.readAllLines(cluster.resolve("postmaster.pid"));
            return mark.size() < 4
                    ? Optional.empty()
                    : Optional.of("jdbc:postgresql://127.0.0.1:" + mark.get(3).strip() + "/" + NAME);
        } catch (IOException failure) {
            return Optional.empty();
        }
    }

    /** The password kept below that directory. */
    static String password(Path root) {
        try {
            return Files.readString(root.resolve("secrets").resolve("database")).strip();
        } catch (IOException failure) {
            throw new Stop(1, "The password of the data base in " + root + " cannot be read: " + failure.getMessage());
        }
    }

    String user() {
        return NAME;
    }

    String password() {
        return password;
    }

    private String url(String database) {
        return "jdbc:postgresql://127.0.0.1:" + port + "/" + database;
    }

    /** Starts the data base; the first time it unpacks the binaries and makes the cluster. */
    void start(Toolbox tools, Phases phases) {
        try {
            if (!Files.isDirectory(binaries)) {
                tools.run("UnpackPostgres", Map.of("target", binaries.toString()));
                phases.done("data base unpacked");
            }
            if (!Files.exists(cluster.resolve("PG_VERSION"))) {
                makeCluster();
                phases.done("data base made");
            }
            stopLeftOver();
            Process postmaster = startPostmaster();
            awaitReady(postmaster);
        } catch (IOException failure) {
            throw new UncheckedIOException("PostgreSQL could not be started", failure);
        }
    }

    private void makeCluster() throws IOException {
        Path half = cluster.resolveSibling("database.part");
        Launch.delete(half);
        Path passwordFile = cluster.resolveSibling("secrets").resolve("database-admin");
        run(
                "initdb",
                "--pgdata=" + half,
                "--username=postgres",
                "--pwfile=" + passwordFile,
                "--auth=scram-sha-256",
                "--encoding=UTF8",
                "--locale-provider=builtin",
                "--builtin-locale=C.UTF-8",
                "--locale=C",
                "--data-checksums",
                "--no-instructions");
        Files.move(half, cluster);
    }

    private Process startPostmaster() throws IOException {
        List<String> command = new ArrayList<>();
        // A session of its own, so that Ctrl+C reaches the launcher alone and the data base stops last.
        command.add("setsid");
        command.addAll(unprivileged());
        command.add(binaries.resolve("bin/postgres").toString());
        command.add("-D");
        command.add(cluster.toString());
        for (String setting : List.of(
                "listen_addresses=127.0.0.1",
                "port=" + port,
                "unix_socket_directories=",
                "fsync=on",
                "synchronous_commit=on",
                "full_page_writes=on",
                "max_connections=100",
                "shared_buffers=256MB",
                "effective_cache_size=1GB",
                "work_mem=16MB",
                "maintenance_work_mem=128MB",
                "max_wal_size=2GB",
                "random_page_cost=1.1",
                "jit=off",
                "max_parallel_workers_per_gather=0",
                "timezone=Asia/Shanghai",
                "log_timezone=Asia/Shanghai",
                "log_line_prefix=%m [%p] ",
                "lc_messages=C")) {
            command.add("-c");
            command.add(setting);
        }
        return process(command).start();
    }

    private ProcessBuilder process(List<String> command) {
        ProcessBuilder builder = new ProcessBuilder(command);
        builder.environment().keySet().removeIf(name -> name.startsWith("PG") || name.startsWith("LC_"));
        builder.environment().put("LANG", "C");
        builder.environment().put("LD_LIBRARY_PATH", binaries.resolve("lib").toString());
        builder.redirectErrorStream(true);
        builder.redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()));
        builder.redirectInput(ProcessBuilder.Redirect.from(Path.of("/dev/null").toFile()));
        return builder;
    }

    private void run(String program, String... arguments) throws IOException {
        List<String> command = new ArrayList<>(unprivileged());
        command.add(binaries.resolve("bin").resolve(program).toString());
        command.addAll(List.of(arguments));
        Process process = process(command).start();
        try {
            if (!process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS) || process.exitValue() != 0) {
                process.destroyForcibly();
                throw new Stop(1, "PostgreSQL's " + program + " failed; see " + log + ":\n" + lastLines());
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new Stop(1, "interrupted");
        }
    }

    /** PostgreSQL refuses to run as root; in a user name space of its own it is not root. */
    private static List<String> unprivileged() {
        return "root".equals(System.getProperty("user.name")) ? List.of("unshare", "-U") : List.of();
    }

    private void awaitReady(Process postmaster) throws IOException {
        long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(PATIENCE_SECONDS);
        while (true) {
            try (Connection ready = DriverManager.getConnection(url(), NAME, password)) {
                if (ready.isValid(5)) {
                    return;
                }
            } catch (SQLException refused) {
                if ("28P01".equals(refused.getSQLState()) || "3D000".equals(refused.getSQLState())) {
                    makeDatabase();
                    continue;
                }
            }
            if (!postmaster.isAlive()) {
                throw new Stop(1, "PostgreSQL did not start; see " + log + ":\n" + lastLines());
            }
            if (System.nanoTime() > deadline) {
                throw new Stop(1, "PostgreSQL was not ready in time; see " + log + ":\n" + lastLines());
            }
            pause(40);
        }
    }

    private void makeDatabase() {
        try (Connection admin = DriverManager.getConnection(url("postgres"), "postgres", adminPassword);
                Statement sql = admin.createStatement()) {
            if (!answers(sql, "select 1 from pg_roles where rolname = '" + NAME + "'")) {
                sql.execute("create role " + NAME + " login nosuperuser");
            }
            sql.execute("alter role " + NAME + " password '" + password + "'");
            if (!answers(sql, "select 1 from pg_database where datname = '" + NAME + "'")) {
                sql.execute("create database " + NAME + " owner " + NAME);
                sql.execute("revoke connect on database " + NAME + " from public");
            }
        } catch (SQLException failure) {
            throw new Stop(1, "The data base could not be made: " + failure.getMessage());
        }
    }

    private static boolean answers(Statement sql, String query) throws SQLException {
        try (ResultSet rows = sql.executeQuery(query)) {
            return rows.next();
        }
    }

    /** Stops the postmaster that holds this cluster, if any, and removes the mark of one that is gone. */
    private void stopLeftOver() throws IOException {
        Path mark = cluster.resolve("postmaster.pid");
        Optional<ProcessHandle> alive = postmaster(cluster);
        if (alive.isPresent()) {
            stop(alive.get());
        } else {
            Files.deleteIfExists(mark);
        }
    }

    /** The process of the mark file, if it lives and really works in this cluster: ids are used again. */
    private static Optional<ProcessHandle> postmaster(Path cluster) throws IOException {
        Path mark = cluster.resolve("postmaster.pid");
        if (!Files.exists(mark)) {
            return Optional.empty();
        }
        List<String> lines = Files.readAllLines(mark);
        if (lines.isEmpty() || !lines.get(0).strip().matches("[1-9][0-9]{0,9}")) {
            return Optional.empty();
        }
        long pid = Long.parseLong(lines.get(0).strip());
        Path home = Path.of("/proc", Long.toString(pid), "cwd");
        try {
            if (!home.toRealPath().equals(cluster.toRealPath())) {
                return Optional.empty();
            }
        } catch (IOException gone) {
            return Optional.empty();
        }
        return ProcessHandle.of(pid);
    }

    private void stop(ProcessHandle postmaster) throws IOException {
        // Fast shutdown: sessions are ended, everything is written out.
        Process kill = new ProcessBuilder("kill", "-INT", Long.toString(postmaster.pid()))
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
        try {
            kill.waitFor();
            long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(PATIENCE_SECONDS);
            // Not ProcessHandle.isAlive: a dead orphan nobody collected still counts as alive there.
            while (postmaster(cluster).isPresent()) {
                if (System.nanoTime() > deadline) {
                    throw new Stop(
                            1,
                            "PostgreSQL (process " + postmaster.pid() + ") does not stop; see " + log
                                    + " and stop it.");
                }
                Thread.sleep(20);
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    private String lastLines() throws IOException {
        if (!Files.exists(log)) {
            return "";
        }
        List<String> lines = Files.readAllLines(log);
        return String.join("\n", lines.subList(Math.max(0, lines.size() - 8), lines.size()));
    }

    private static void pause(long millis) {
        try {
            Thread.sleep(millis);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new Stop(1, "interrupted");
        }
    }

    @Override
    public void close() {
        try {
            Optional<ProcessHandle> alive = postmaster(cluster);
            if (alive.isPresent()) {
                stop(alive.get());
            }
        } catch (IOException failure) {
            throw new UncheckedIOException("PostgreSQL could not be stopped", failure);
        }
    }
}
