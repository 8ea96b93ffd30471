package org.kedang.profiles.persistence;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.kedang.kit.domain.CustomerId;
import org.kedang.kit.persistence.Rows;
import org.kedang.profiles.spi.ProvisionalFiles;

/** Provisional files by the day their first version was written; what was said stands in provisional_word. */
@ApplicationScoped
public class JdbcProvisionalFiles implements ProvisionalFiles {
    private static final String ENDING =
            """
            select id, last_day
              from (select f.id,
                           greatest(f.opened_on, (v.at at time zone 'Asia/Shanghai')::date) + ?::integer as last_day
                      from customer_file f join file_version v on v.customer_id = f.id and v.no = 1
                     where f.tier = 'PROVISIONAL' and not f.sealed) as provisional
             where last_day between ? and ?
               and not exists (select from provisional_word w
                                where w.customer_id = id and w.last_day = provisional.last_day and w.word = ?)
             order by last_day, id limit ?""";
    private static final String SAID =
            """
            insert into provisional_word (customer_id, last_day, word, at) values (?, ?, ?, ?) on conflict do nothing""";

    @Inject
    private DataSource source;

    @SuppressWarnings("NullAway") // the container fills the source before use
    protected JdbcProvisionalFiles() {}

    JdbcProvisionalFiles(DataSource source) {
        this.source = source;
    }

    @Override
    public List<Ending> ending(int days, LocalDate from, LocalDate until, Word word, int limit) {
        return Rows.all(
                source,
                ENDING,
                row -> new Ending(new CustomerId(row.getObject(1, UUID.class)), row.getObject(2, LocalDate.class)),
                days,
                from,
                until,
                word.name(),
                limit);
    }

    @Override
    public boolean said(Ending ending, Word word, Instant at) {
        try (Connection connection = source.getConnection();
                PreparedStatement statement = connection.prepareStatement(SAID)) {
            statement.setObject(1, ending.customer().value());
            statement.setObject(2, ending.lastDay());
            statement.setString(3, word.name());
            statement.setObject(4, at.atOffset(ZoneOffset.UTC));
            return statement.executeUpdate() == 1;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
