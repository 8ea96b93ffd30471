package org.kedang.profiles.persistence;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.kedang.approvals.api.Slice;
import org.kedang.kit.domain.EmployeeId;
import org.kedang.kit.persistence.Rows;
import org.kedang.kit.persistence.Saving;
import org.kedang.profiles.domain.RuleChange;
import org.kedang.profiles.domain.RuleChangeId;
import org.kedang.profiles.domain.RuleSet;
import org.kedang.profiles.spi.RuleChanges;

/** The requests to change the rules by JPA; lists by SQL, without the rules themselves. */
@ApplicationScoped
public class JpaRuleChanges implements RuleChanges {
    private static final String ROWS =
            """
            select id, kind, title, state, starts_on, note, clause, requester_id, asked_at, question,
                   decided_by_id, decided_at, in_force_from, approval_id, revision,
                   (proposal -> 'OPENING' ->> 'version')::int as opening,
                   (proposal -> 'CHANGING' ->> 'version')::int as changing,
                   (proposal -> 'TRIGGERS' ->> 'version')::int as triggers,
                   (proposal -> 'STAGES' ->> 'version')::int as stages,
                   (proposal -> 'DICTIONARY' ->> 'version')::int as dictionary
              from rule_change\s""";

    @PersistenceContext(unitName = "kedang")
    private EntityManager entities;

    @Inject
    private DataSource source;

    @SuppressWarnings("NullAway.Init")
    JpaRuleChanges() {}

    JpaRuleChanges(EntityManager entities, DataSource source) {
        this.entities = entities;
        this.source = source;
    }

    @Override
    public void add(RuleChange request) {
        entities.persist(request);
        entities.flush();
    }

    @Override
    public Optional<RuleChange> find(RuleChangeId id) {
        return Optional.ofNullable(entities.find(RuleChange.class, id));
    }

    @Override
    public void save(RuleChange request) {
        Saving.now(entities, request.revision());
    }

    @Override
    public Slice<Row> list(@Nullable String cursor, int limit) {
        Cursor from = Cursor.read(cursor);
        List<Row> rows = from == null
                ? Rows.all(source, ROWS + "order by asked_at desc, id desc limit ?", JpaRuleChanges::row, limit + 1)
                : Rows.all(
                        source,
                        ROWS + "where (asked_at, id) < (?, ?) order by asked_at desc, id desc limit ?",
                        JpaRuleChanges::row,
                        from.moment(),
                        from.id(),
                        limit + 1);
        return Slice.of(
                rows, limit, last -> Cursor.after(last.askedAt(), last.id().value()));
    }

    @Override
    public List<Row> open(int limit) {
        return Rows.all(
                source,
                ROWS + "where state in ('ASKED', 'RETURNED') order by asked_at desc, id desc limit ?",
                JpaRuleChanges::row,
                limit);
    }

    private static Row row(ResultSet row) throws SQLException {
        Map<RuleSet, Integer> versions = new EnumMap<>(RuleSet.class);
        for (RuleSet set : RuleSet.values()) {
            int version = row.getInt(set.name().toLowerCase(Locale.ROOT));
            if (version > 0) {
                versions.put(set, version);
            }
        }
        UUID decidedBy = row.getObject(11, UUID.class);
        OffsetDateTime decidedAt = row.getObject(12, OffsetDateTime.class);
        return new Row(
                new RuleChangeId(row.getObject(1, UUID.class)),
                RuleChange.Kind.valueOf(row.getString(2)),
                row.getString(3),
                RuleChange.State.valueOf(row.getString(4)),
                versions,
                row.getObject(5, LocalDate.class),
                row.getString(6),
                row.getString(7),
                new EmployeeId(row.getObject(8, UUID.class)),
                row.getObject(9, OffsetDateTime.class).toInstant(),
                row.getString(10),
                decidedBy == null ? null : new EmployeeId(decidedBy),
                decidedAt == null ? null : decidedAt.toInstant(),
                row.getObject(13, LocalDate.class),
                row.getObject(14, UUID.class),
                row.getLong(15));
    }
}
