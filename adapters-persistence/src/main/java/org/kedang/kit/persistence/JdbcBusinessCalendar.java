package org.kedang.kit.persistence;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.kedang.kit.api.CalendarChanged;
import org.kedang.kit.domain.BusinessCalendar;

/** The week, corrected by the table {@code work_calendar}. The few rows are kept for ten minutes. */
@ApplicationScoped
public class JdbcBusinessCalendar implements BusinessCalendar {
    private static final long KEEP = Duration.ofMinutes(10).toNanos();

    @Inject
    DataSource database;

    private volatile @Nullable Days known;

    private record Days(Map<LocalDate, Boolean> working, long readAt) {}

    @SuppressWarnings("NullAway.Init")
    JdbcBusinessCalendar() {}

    JdbcBusinessCalendar(DataSource database) {
        this.database = database;
    }

    @Override
    public boolean isWorkingDay(LocalDate day) {
        Boolean special = days().working().get(day);
        return special != null
                ? special
                : day.getDayOfWeek() != DayOfWeek.SATURDAY && day.getDayOfWeek() != DayOfWeek.SUNDAY;
    }

    void changed(@Observes(during = TransactionPhase.AFTER_SUCCESS) CalendarChanged event) {
        known = null;
    }

    private Days days() {
        Days days = known;
        if (days == null || System.nanoTime() - days.readAt() > KEEP) {
            days = read();
            known = days;
        }
        return days;
    }

    private Days read() {
        Map<LocalDate, Boolean> working = new HashMap<>();
        try (Connection connection = database.getConnection();
                PreparedStatement statement = connection.prepareStatement("select day, working from work_calendar");
                ResultSet rows = statement.executeQuery()) {
            while (rows.next()) {
                working.put(rows.getObject("day", LocalDate.class), rows.getBoolean("working"));
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
        return new Days(Map.copyOf(working), System.nanoTime());
    }
}
