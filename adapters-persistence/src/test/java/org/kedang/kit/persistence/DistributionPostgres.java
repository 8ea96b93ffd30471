package org.kedang.kit.persistence;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * A PostgreSQL the distribution installed, on a port and in a folder of its own, thrown away at {@link #close()}. The
 * distribution's own cluster, if there is one, is not touched.
 */
final class DistributionPostgres implements AutoCloseable {
    /** The oldest version the portal promises to work with. */
    static final Path OLDEST = Path.of("/usr/lib/postgresql/15");

    private final Path folder;
    private final int port;
    private final Process postmaster;

    private DistributionPostgres(Path folder, int port, Process postmaster) {
        this.folder = folder;
        this.port = port;
        this.postmaster = postmaster;
    }

    static boolean installed(Path binaries) {
        return Files.isExecutable(binaries.resolve("bin/postgres"))
                && Files.isExecutable(binaries.resolve("bin/initdb"));
    }

    /** Starts it and waits until it answers, a minute at most. */
    static DistributionPostgres start(Path binaries) {
        try {
            Path folder = Files.createTempDirectory("kedang-postgres-");
            Path cluster = folder.resolve("cluster");
            Process made = process(
                    folder,
                    command(
                            binaries,
                            "initdb",
                            "--pgdata=" + cluster,
                            "--username=postgres",
                            "--auth=trust",
                            "--encoding=UTF8",
                            "--locale=C.UTF-8",
                            "--no-sync"));
            if (!made.waitFor(60, TimeUnit.SECONDS) || made.exitValue() != 0) {
                throw new IllegalStateException(Files.readString(folder.resolve("log")));
            }
            int port = freePort();
            Process postmaster = process(
                    folder,
                    command(
                            binaries,
                            "postgres",
                            "-D",
                            cluster.toString(),
                            "-c",
                            "listen_addresses=127.0.0.1",
                            "-c",
                            "port=" + port,
                            "-c",
                            "unix_socket_directories=",
                            "-c",
                            "fsync=off",
                            "-c",
                            "max_connections=200"));
            DistributionPostgres started = new DistributionPostgres(folder, port, postmaster);
            Runtime.getRuntime().addShutdownHook(new Thread(started::close, "postgres-stop"));
            started.awaitReady();
            return started;
        } catch (IOException e) {
            throw new IllegalStateException("PostgreSQL of " + binaries + " does not start", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** JDBC address of a data base in it, with superuser rights. */
    String url(String database) {
        return "jdbc:postgresql://127.0.0.1:" + port + "/" + database + "?user=postgres";
    }

    private void awaitReady() throws InterruptedException, IOException {
        for (int i = 0; i < 600 && postmaster.isAlive(); i++) {
            try (Connection ready = DriverManager.getConnection(url("postgres"))) {
                if (ready.isValid(5)) {
                    return;
                }
            } catch (SQLException notYet) {
                Thread.sleep(100);
            }
        }
        String log = Files.readString(folder.resolve("log"));
        close();
        throw new IllegalStateException("PostgreSQL does not come up:\n" + log);
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

    private static Process process(Path folder, List<String> command) throws IOException {
        ProcessBuilder builder = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(
                        ProcessBuilder.Redirect.appendTo(folder.resolve("log").toFile()));
        builder.environment().keySet().removeIf(name -> name.startsWith("PG") || name.startsWith("LC_"));
        builder.environment().put("LANG", "C");
        return builder.start();
    }

    private static int freePort() throws IOException {
        try (ServerSocket probe = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return probe.getLocalPort();
        }
    }

    @Override
    public synchronized void close() {
        try {
            if (postmaster.isAlive()) {
                // Immediate shutdown: nothing of this cluster is wanted afterwards.
                Process kill = new ProcessBuilder("kill", "-QUIT", Long.toString(postmaster.pid())).start();
                int unused = kill.waitFor();
                if (!postmaster.waitFor(30, TimeUnit.SECONDS)) {
                    throw new IllegalStateException("PostgreSQL in " + folder + " does not stop");
                }
            }
            if (Files.exists(folder)) {
                try (Stream<Path> all = Files.walk(folder)) {
                    for (Path path : all.sorted(Comparator.reverseOrder()).toList()) {
                        Files.deleteIfExists(path);
                    }
                }
            }
        } catch (IOException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
