package org.kedang.launcher.bench;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** The data base alone: the same question over as many connections, without HTTP, rules or journal. */
final class BareSql {
    private final String url;
    private final String user;
    private final String password;

    BareSql(String url, String user, String password) {
        this.url = url;
        this.user = user;
        this.password = password;
    }

    Connection connect() throws SQLException {
        return DriverManager.getConnection(url, user, password);
    }

    /** Asks for that long; each question is the statement with one of these rows of parameters. */
    Figure ask(String name, String sql, List<List<String>> parameters, int connections, int seconds)
            throws SQLException {
        ExecutorService clients = Executors.newFixedThreadPool(connections);
        try {
            long end = System.nanoTime() + seconds * 1_000_000_000L;
            List<Callable<long[]>> work = new ArrayList<>();
            for (int client = 0; client < connections; client++) {
                int first = client * 7919;
                work.add(() -> client(sql, parameters, first, end));
            }
            List<long[]> all = new ArrayList<>();
            for (Future<long[]> one : clients.invokeAll(work)) {
                all.add(one.get());
            }
            long[] times = all.stream().flatMapToLong(Arrays::stream).sorted().toArray();
            return new Figure(
                    name,
                    connections,
                    times.length,
                    seconds,
                    at(times, 0.5),
                    at(times, 0.95),
                    at(times, 0.99),
                    0,
                    0,
                    0);
        } catch (ExecutionException failure) {
            throw new SQLException(name, failure.getCause());
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new SQLException("interrupted", interrupted);
        } finally {
            clients.shutdownNow();
        }
    }

    private long[] client(String sql, List<List<String>> parameters, int first, long end) throws SQLException {
        long[] times = new long[1024];
        int asked = 0;
        try (Connection connection = connect();
                PreparedStatement statement = connection.prepareStatement(sql)) {
            for (long now = System.nanoTime(); now < end; asked++) {
                List<String> row = parameters.get((first + asked) % parameters.size());
                for (int i = 0; i < row.size(); i++) {
                    statement.setString(i + 1, row.get(i));
                }
                try (ResultSet rows = statement.executeQuery()) {
                    while (rows.next()) {
                        if (rows.getObject(1) == null) {
                            throw new SQLException("nothing in " + sql);
                        }
                    }
                }
                long after = System.nanoTime();
                if (asked == times.length) {
                    times = Arrays.copyOf(times, asked * 2);
                }
                times[asked] = after - now;
                now = after;
            }
        }
        return Arrays.copyOf(times, asked);
    }

    private static double at(long[] sorted, double share) {
        return sorted.length == 0 ? 0 : sorted[(int) (share * (sorted.length - 1))] / 1e6;
    }
}
