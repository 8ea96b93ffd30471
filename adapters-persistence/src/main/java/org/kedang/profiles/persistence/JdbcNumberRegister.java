package org.kedang.profiles.persistence;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import javax.sql.DataSource;
import org.kedang.kit.persistence.Rows;
import org.kedang.profiles.spi.NumberRegister;

/** Counters as rows: the row lock of a taken number is held until its file is committed, so nothing is lost or given twice. */
@ApplicationScoped
public class JdbcNumberRegister implements NumberRegister {
    private static final String TAKE =
            """
            insert into number_counter as c (series, last) values (?, ?)
            on conflict (series) do update set last = c.last + excluded.last
            returning last""";
    private static final String GIVE =
            """
            insert into number_register (number, series, running, customer_id, given_at, given_by)
            select number, series, running::bigint, customer_id::uuid, given_at::timestamptz, given_by::uuid
              from unnest(?, ?, ?, ?, ?, ?) as n (number, series, running, customer_id, given_at, given_by)""";

    @Resource(lookup = "java:app/jdbc/kedang")
    private DataSource source;

    @SuppressWarnings("NullAway.Init")
    JdbcNumberRegister() {}

    JdbcNumberRegister(DataSource source) {
        this.source = source;
    }

    @Override
    public long take(String series, int count) {
        long last = Rows.all(source, TAKE, row -> row.getLong(1), series, (long) count)
                .get(0);
        return last - count + 1;
    }

    @Override
    public void give(List<Given> numbers) {
        Bulk rows = new Bulk(6);
        for (Given given : numbers) {
            rows.row(given.number(), given.series(), given.running(), given.customer(), given.at(), given.by());
        }
        int unused = rows.write(source, GIVE);
    }
}
