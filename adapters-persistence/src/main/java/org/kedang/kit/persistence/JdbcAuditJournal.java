package org.kedang.kit.persistence;

import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executor;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.kedang.kit.domain.AuditDigest;
import org.kedang.kit.domain.AuditLine;
import org.kedang.kit.spi.AuditEntry;
import org.kedang.kit.spi.AuditJournal;

/**
 * Puts entries into the inbox of the journal. Entries that go with a change are written on the change's own connection;
 * those that stand alone are collected and committed together by {@link GroupCommit}.
 */
@ApplicationScoped
public class JdbcAuditJournal implements AuditJournal {
    private static final String COLUMNS = "at, actor_id, actor_number, actor_name, channel, address, action, outcome,"
            + " subject_kind, subject_id, subject_label, reason, rule, changes, digest";
    private static final String ONE =
            "insert into audit_inbox (" + COLUMNS + ") values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?::text[], ?)";
    private static final String MANY =
            "insert into audit_inbox (" + COLUMNS + ") select " + COLUMNS.replace("changes,", "changes::text[],")
                    + " from unnest(?::timestamptz[], ?::text[], ?::text[], ?::text[], ?::text[], ?::text[], ?::text[], ?::text[],"
                    + " ?::text[], ?::text[], ?::text[], ?::text[], ?::text[], ?::text[], ?::bytea[]) with ordinality as entry("
                    + COLUMNS + ", place) order by place";

    @Inject
    private DataSource source;

    @Resource
    private ManagedExecutorService executor;

    private final GroupCommit<AuditLine> alone;

    @SuppressWarnings("NullAway") // the container fills the fields before use
    protected JdbcAuditJournal() {
        this.alone = new GroupCommit<>("audit entry", task -> executor.execute(task), this::writeTogether);
    }

    @SuppressWarnings("NullAway") // the container's executor is not needed here
    JdbcAuditJournal(DataSource source, Executor executor) {
        this.source = source;
        this.alone = new GroupCommit<>("audit entry", executor, this::writeTogether);
    }

    @Override
    public void append(AuditEntry entry) {
        AuditLine line = line(entry);
        try (Connection connection = source.getConnection()) {
            append(connection, line);
        } catch (SQLException e) {
            throw new IllegalStateException("the audit entry cannot be written", e);
        }
    }

    static void append(Connection connection, AuditLine line) throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement(ONE)) {
            int place = 0;
            insert.setObject(++place, line.at().atOffset(ZoneOffset.UTC));
            for (String text : texts(line)) {
                insert.setString(++place, text);
            }
            insert.setString(++place, PgText.array(line.changes()));
            insert.setBytes(++place, new AuditDigest().line(line));
            insert.executeUpdate();
        }
    }

    @Override
    public void appendAll(List<AuditEntry> entries) {
        try {
            writeTogether(entries.stream().map(JdbcAuditJournal::line).toList());
        } catch (SQLException e) {
            throw new IllegalStateException("the audit entries cannot be written", e);
        }
    }

    @Override
    public void appendAlone(AuditEntry entry) {
        alone.write(line(entry));
    }

    /** One statement; on a thread without a transaction it commits by itself. */
    void writeTogether(List<AuditLine> lines) throws SQLException {
        try (Connection connection = source.getConnection();
                PreparedStatement insert = connection.prepareStatement(MANY)) {
            AuditDigest digest = new AuditDigest();
            int texts = 12;
            List<List<@Nullable String>> columns = new ArrayList<>();
            for (int i = 0; i < texts + 3; i++) {
                columns.add(new ArrayList<>(lines.size()));
            }
            for (AuditLine line : lines) {
                columns.get(0).add(line.at().toString());
                @Nullable String[] values = texts(line);
                for (int i = 0; i < texts; i++) {
                    columns.get(i + 1).add(values[i]);
                }
                columns.get(texts + 1).add(PgText.array(line.changes()));
                columns.get(texts + 2).add(PgText.bytes(digest.line(line)));
            }
            for (int i = 0; i < columns.size(); i++) {
                insert.setString(i + 1, PgText.array(columns.get(i)));
            }
            insert.executeUpdate();
        }
    }

    private static @Nullable String[] texts(AuditLine line) {
        return new @Nullable String[] {
            line.actorId(),
            line.actorNumber(),
            line.actorName(),
            line.channel(),
            line.address(),
            line.action(),
            line.outcome(),
            line.subjectKind(),
            line.subjectId(),
            line.subjectLabel(),
            line.reason(),
            line.rule()
        };
    }

    static AuditLine line(AuditEntry entry) {
        List<@Nullable String> changes = new ArrayList<>(entry.changes().size() * 3);
        for (AuditEntry.Change change : entry.changes()) {
            changes.add(PgText.clean(change.field()));
            changes.add(PgText.cleanOrNull(change.before()));
            changes.add(PgText.cleanOrNull(change.after()));
        }
        return new AuditLine(
                entry.at(),
                PgText.clean(entry.actorId()),
                PgText.clean(entry.actorNumber()),
                PgText.clean(entry.actorName()),
                PgText.clean(entry.channel()),
                PgText.clean(entry.address()),
                PgText.clean(entry.action()),
                entry.outcome().name(),
                PgText.clean(entry.subjectKind()),
                PgText.clean(entry.subjectId()),
                PgText.clean(entry.subjectLabel()),
                PgText.cleanOrNull(entry.reason()),
                PgText.cleanOrNull(entry.rule()),
                changes);
    }
}
