package org.kedang.kit.persistence;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Optional;
import javax.sql.DataSource;
import org.kedang.kit.spi.Days;

/** Keeps the last day and the training clock in one row each. */
@ApplicationScoped
public class JdbcDays implements Days {
    @Inject
    private DataSource source;

    @SuppressWarnings("NullAway") // the container fills the source before use
    protected JdbcDays() {}

    JdbcDays(DataSource source) {
        this.source = source;
    }

    @Override
    public Optional<LocalDate> lastPassed() {
        try (Connection connection = source.getConnection();
                Statement sql = connection.createStatement()) {
            sql.execute("select pg_advisory_xact_lock(hashtext('passed_day'))");
            try (ResultSet row = sql.executeQuery("select day from passed_day")) {
                return row.next() ? Optional.of(row.getObject(1, LocalDate.class)) : Optional.empty();
            }
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
    }

    @Override
    public void passed(LocalDate day) {
        try (Connection connection = source.getConnection();
                PreparedStatement put = connection.prepareStatement(
                        "insert into passed_day (one, day) values (1, ?) on conflict (one) do update set day = excluded.day")) {
            put.setObject(1, day);
            put.executeUpdate();
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
    }

    @Override
    public Optional<Duration> ahead(Instant start) {
        try (Connection connection = source.getConnection();
                PreparedStatement ask =
                        connection.prepareStatement("select ahead_seconds from training_clock where started_at = ?")) {
            ask.setObject(1, start.atOffset(ZoneOffset.UTC));
            try (ResultSet row = ask.executeQuery()) {
                return row.next() ? Optional.of(Duration.ofSeconds(row.getLong(1))) : Optional.empty();
            }
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
    }

    @Override
    public void keepAhead(Instant start, Duration ahead) {
        try (Connection connection = source.getConnection();
                PreparedStatement put = connection.prepareStatement(
                        "insert into training_clock (one, started_at, ahead_seconds) values (1, ?, ?) on conflict (one) do"
                                + " update set started_at = excluded.started_at, ahead_seconds = excluded.ahead_seconds")) {
            put.setObject(1, start.atOffset(ZoneOffset.UTC));
            put.setLong(2, ahead.toSeconds());
            put.executeUpdate();
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
    }
}
