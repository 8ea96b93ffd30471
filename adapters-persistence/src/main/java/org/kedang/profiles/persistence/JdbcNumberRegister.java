package org.kedang.profiles.persistence;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import javax.sql.DataSource;
import org.kedang.kit.persistence.PgText;
import org.kedang.kit.persistence.Rows;
import org.kedang.profiles.spi.NumberRegister;

/** Counters as rows: the row lock of a taken number is held until its file is committed, so nothing is lost or given twice. */
@ApplicationScoped
public class JdbcNumberRegister implements NumberRegister {
    private static final String TAKE =
            """
            insert into number_counter as c (series, last)
            select series, count::bigint from unnest(?::text[], ?::text[]) with ordinality as n (series, count, place) order by place
            on conflict (series) do update set last = c.last + excluded.last
            returning series, last""";
    private static final String GIVE =
            """
            insert into number_register (number, series, running, customer_id, given_at, given_by)
            select number, series, running::bigint, customer_id::uuid, given_at::timestamptz, given_by::uuid
              from unnest(?, ?, ?, ?, ?, ?) as n (number, series, running, customer_id, given_at, given_by)""";

    @Inject
    private DataSource source;

    @SuppressWarnings("NullAway.Init")
    JdbcNumberRegister() {}

    JdbcNumberRegister(DataSource source) {
        this.source = source;
    }

    @Override
    public Map<String, Long> take(SortedMap<String, Integer> counts) {
        Map<String, Long> first = new HashMap<>();
        var unused = Rows.all(
                source,
                TAKE,
                row -> first.put(row.getString(1), row.getLong(2) - counts.getOrDefault(row.getString(1), 0) + 1),
                PgText.array(List.copyOf(counts.keySet())),
                PgText.array(counts.values().stream().map(String::valueOf).toList()));
        return first;
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
