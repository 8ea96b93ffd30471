package org.kedang.profiles.persistence;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import org.kedang.kit.domain.EmployeeId;
import org.kedang.kit.persistence.Rows;
import org.kedang.profiles.domain.RuleChangeId;
import org.kedang.profiles.domain.RuleSet;
import org.kedang.profiles.spi.RuleHistory;

/** The versions of the firm's rules by SQL, each with the request that made it. */
@ApplicationScoped
public class JdbcRuleHistory implements RuleHistory {
    @Inject
    private DataSource source;

    @SuppressWarnings("NullAway.Init")
    JdbcRuleHistory() {}

    JdbcRuleHistory(DataSource source) {
        this.source = source;
    }

    @Override
    public List<Line> below(RuleSet set, int before, int limit) {
        return Rows.all(
                source,
                rows(set) + " where v.version < ? order by v.version desc limit ?",
                JdbcRuleHistory::line,
                set.name(),
                before,
                limit);
    }

    @Override
    public Optional<Line> version(RuleSet set, int number) {
        return Rows.all(source, rows(set) + " where v.version = ?", JdbcRuleHistory::line, set.name(), number).stream()
                .findFirst();
    }

    // a version is written once, by one granted request at the most
    private static String rows(RuleSet set) {
        String said = set == RuleSet.DICTIONARY ? "'' as code, v.note" : "v.code, coalesce(v.content ->> 'note', '')";
        return "select v.version, v.starts_on, v.owner, v.clause, " + said
                + ", r.id, r.decided_by_id, r.decided_at from " + table(set)
                + " v left join rule_change r on r.state = 'GRANTED'"
                + " and (r.proposal -> ?::text ->> 'version')::int = v.version";
    }

    private static String table(RuleSet set) {
        return switch (set) {
            case OPENING -> "opening_policy_version";
            case CHANGING -> "change_policy_version";
            case TRIGGERS -> "trigger_policy_version";
            case STAGES -> "stage_policy_version";
            case DICTIONARY -> "field_dictionary_version";
        };
    }

    private static Line line(ResultSet row) throws SQLException {
        UUID request = row.getObject(7, UUID.class);
        UUID decidedBy = row.getObject(8, UUID.class);
        OffsetDateTime decidedAt = row.getObject(9, OffsetDateTime.class);
        return new Line(
                row.getInt(1),
                row.getString(5),
                row.getObject(2, LocalDate.class),
                row.getString(3),
                row.getString(4),
                row.getString(6),
                request == null ? null : new RuleChangeId(request),
                decidedBy == null ? null : new EmployeeId(decidedBy),
                decidedAt == null ? null : decidedAt.toInstant());
    }
}
