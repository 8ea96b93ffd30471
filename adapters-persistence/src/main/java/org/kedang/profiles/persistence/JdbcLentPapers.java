package org.kedang.profiles.persistence;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;
import org.kedang.borrowing.api.LentPapers;
import org.kedang.kit.domain.CustomerId;
import org.kedang.kit.persistence.Rows;

/** The papers kept with customers' files, their fingerprints reckoned by the data base from the bytes it keeps. */
@ApplicationScoped
public class JdbcLentPapers implements LentPapers {
    private static final String KEPT = " and named and erased_at is null";

    @Inject
    private DataSource source;

    @SuppressWarnings("NullAway") // the container fills the source before use
    protected JdbcLentPapers() {}

    JdbcLentPapers(DataSource source) {
        this.source = source;
    }

    @Override
    public List<Paper> papersOf(Collection<CustomerId> customers) {
        return Rows.all(
                source,
                "select customer_id, id, name, encode(sha256(content), 'hex') from evidence"
                        + " where customer_id = any(?::uuid[])" + KEPT + " order by customer_id, id limit ?",
                row -> new Paper(
                        new CustomerId(row.getObject(1, UUID.class)),
                        row.getObject(2, UUID.class),
                        row.getString(3),
                        row.getString(4)),
                customers.stream().map(CustomerId::value).toArray(UUID[]::new),
                MOST);
    }

    @Override
    public Map<UUID, String> fingerprints(Collection<UUID> papers) {
        Map<UUID, String> found = new HashMap<>();
        Rows.all(
                        source,
                        "select id, encode(sha256(content), 'hex') from evidence where id = any(?::uuid[])"
                                + " and erased_at is null",
                        row -> Map.entry(row.getObject(1, UUID.class), row.getString(2)),
                        (Object) papers.toArray(UUID[]::new))
                .forEach(paper -> found.put(paper.getKey(), paper.getValue()));
        return found;
    }
}
