package org.kedang.kit.persistence;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import org.kedang.kit.domain.CalendarYear;
import org.kedang.kit.domain.SpecialDay;
import org.kedang.kit.spi.WorkCalendar;

/** The special days in the table {@code work_calendar}, year by year. */
@ApplicationScoped
public class JdbcWorkCalendar implements WorkCalendar {
    @Inject
    DataSource database;

    @SuppressWarnings("NullAway.Init")
    JdbcWorkCalendar() {}

    JdbcWorkCalendar(DataSource database) {
        this.database = database;
    }

    @Override
    public Optional<CalendarYear> year(int year) {
        List<String> sources = Rows.all(
                database,
                "select source from work_calendar where extract(year from day) = ? order by day limit 1",
                row -> row.getString(1),
                year);
        if (sources.isEmpty()) {
            return Optional.empty();
        }
        List<SpecialDay> days = Rows.all(
                database,
                "select day, working, name from work_calendar where extract(year from day) = ? order by day",
                row -> new SpecialDay(row.getObject(1, LocalDate.class), row.getBoolean(2), row.getString(3)),
                year);
        return Optional.of(new CalendarYear(year, days, sources.get(0)));
    }

    @Override
    public List<Integer> years() {
        return Rows.all(
                database,
                "select distinct extract(year from day)::int as year from work_calendar order by year desc",
                row -> row.getInt(1));
    }

    @Override
    public void put(CalendarYear year) {
        try (Connection connection = database.getConnection();
                PreparedStatement delete =
                        connection.prepareStatement("delete from work_calendar where extract(year from day) = ?");
                PreparedStatement insert = connection.prepareStatement(
                        "insert into work_calendar (day, working, name, source) values (?, ?, ?, ?)")) {
            delete.setInt(1, year.year());
            delete.executeUpdate();
            for (SpecialDay special : year.days()) {
                insert.setObject(1, special.day());
                insert.setBoolean(2, special.working());
                insert.setString(3, special.name());
                insert.setString(4, year.source());
                insert.addBatch();
            }
            insert.executeBatch();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
