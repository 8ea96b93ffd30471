package org.kedang.profiles.persistence;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.kedang.kit.domain.CustomerId;
import org.kedang.kit.domain.EmployeeId;
import org.kedang.kit.persistence.Rows;
import org.kedang.kit.usecase.Missing;
import org.kedang.kit.usecase.Stale;
import org.kedang.profiles.api.SheetRow;
import org.kedang.profiles.domain.ImportBatch;
import org.kedang.profiles.domain.ImportId;
import org.kedang.profiles.domain.ImportRowState;
import org.kedang.profiles.domain.ImportState;
import org.kedang.profiles.spi.Imports;

/** Imports in the tables import_batch, import_row and import_key; rows go in and out by arrays, a thousand at a time. */
@ApplicationScoped
public class JdbcImports implements Imports {
    private static final int STEP = 1_000;
    private static final String BATCH =
            "select id, by_id, file_name, uploaded_at, columns, mapping, row_count, state, take_doubtful,"
                    + " reason, cancel_asked, checked_to, finished_at, revision, ask_changes from import_batch";
    private static final String ROW = "select line, cells, state, problems, customer_id from import_row";

    @Inject
    private DataSource source;

    @SuppressWarnings("NullAway") // the container fills the field before use
    protected JdbcImports() {}

    JdbcImports(DataSource source) {
        this.source = source;
    }

    @Override
    public int add(ImportBatch batch, Iterator<SheetRow> rows) {
        run(
                "insert into import_batch (id, by_id, file_name, uploaded_at, columns, mapping, row_count, state, take_doubtful, reason,"
                        + " cancel_asked, checked_to, revision) values (?, ?, ?, ?, ?::jsonb, ?::jsonb, 0, ?, ?, ?, ?, ?, ?)",
                batch.id().value(),
                batch.by().value(),
                batch.fileName(),
                at(batch.uploadedAt()),
                ImportJson.texts(batch.columns()),
                ImportJson.mapping(batch.mapping()),
                batch.state().name(),
                batch.takeDoubtful(),
                batch.reason(),
                batch.cancelAsked(),
                batch.checkedTo(),
                batch.revision());
        int count = 0;
        List<Integer> lines = new ArrayList<>(STEP);
        List<String> cells = new ArrayList<>(STEP);
        while (rows.hasNext()) {
            SheetRow row = rows.next();
            lines.add(row.line());
            cells.add(ImportJson.cells(row.cells()));
            count++;
            if (lines.size() == STEP || !rows.hasNext()) {
                addRows(batch.id(), lines, cells);
                lines.clear();
                cells.clear();
            }
        }
        run(
                "update import_batch set row_count = ? where id = ?",
                count,
                batch.id().value());
        return count;
    }

    private void addRows(ImportId id, List<Integer> lines, List<String> cells) {
        run(
                "insert into import_row (batch_id, line, cells) select ?, line, cells::jsonb from unnest(?::int[], ?::text[]) as row(line, cells)",
                id.value(),
                lines.toArray(Integer[]::new),
                cells.toArray(String[]::new));
    }

    @Override
    public Optional<ImportBatch> find(ImportId id) {
        return Rows.all(source, BATCH + " where id = ?", JdbcImports::batch, id.value()).stream()
                .findFirst();
    }

    @Override
    public List<ImportBatch> of(EmployeeId by, @Nullable ImportId before, int limit) {
        return before == null
                ? Rows.all(
                        source,
                        BATCH + " where by_id = ? order by id desc limit ?",
                        JdbcImports::batch,
                        by.value(),
                        limit)
                : Rows.all(
                        source,
                        BATCH + " where by_id = ? and id < ? order by id desc limit ?",
                        JdbcImports::batch,
                        by.value(),
                        before.value(),
                        limit);
    }

    @Override
    public List<ImportBatch> busy() {
        return Rows.all(source, BATCH + " where state in ('CHECKING', 'RUNNING') order by id", JdbcImports::batch);
    }

    @Override
    public void save(ImportBatch batch) {
        int written = run(
                "update import_batch set mapping = ?::jsonb, state = ?, take_doubtful = ?, ask_changes = ?, reason = ?, checked_to = ?, cancel_asked = cancel_asked and ?,"
                        + " finished_at = ?, revision = revision + 1 where id = ? and revision = ?",
                ImportJson.mapping(batch.mapping()),
                batch.state().name(),
                batch.takeDoubtful(),
                batch.askChanges(),
                batch.reason(),
                batch.checkedTo(),
                batch.state().busy(),
                batch.finishedAt() == null ? null : at(batch.finishedAt()),
                batch.id().value(),
                batch.revision());
        if (written == 0) {
            ImportBatch now = find(batch.id()).orElseThrow(() -> new Missing("import", batch.id()));
            throw new Stale(batch.revision(), now.revision());
        }
    }

    @Override
    public void askToCancel(ImportId id) {
        run(
                "update import_batch set cancel_asked = true where id = ? and state in ('CHECKING', 'RUNNING')",
                id.value());
    }

    @Override
    public void stop(ImportId id) {
        run(
                "update import_batch set state = case state when 'CHECKING' then 'UPLOADED' else 'CANCELLED' end, finished_at = now(),"
                        + " revision = revision + 1 where id = ? and state in ('CHECKING', 'RUNNING')",
                id.value());
    }

    @Override
    public List<Row> rowsAfter(ImportId id, int line, int limit) {
        return Rows.all(
                source,
                ROW + " where batch_id = ? and line > ? order by line limit ?",
                JdbcImports::row,
                id.value(),
                line,
                limit);
    }

    @Override
    public List<Row> rowsAfter(ImportId id, int line, int limit, List<ImportRowState> states) {
        return Rows.all(
                source,
                ROW + " where batch_id = ? and line > ? and state = any(?) order by line limit ?",
                JdbcImports::row,
                id.value(),
                line,
                states.stream().map(Enum::name).toArray(String[]::new),
                limit);
    }

    @Override
    public void forgetVerdicts(ImportId id) {
        run("delete from import_key where batch_id = ?", id.value());
        run(
                "update import_row set state = 'STAGED', problems = '[]' where batch_id = ? and state <> 'STAGED'",
                id.value());
    }

    @Override
    public void judge(ImportId id, List<Verdict> verdicts) {
        List<String> keys = new ArrayList<>();
        List<Integer> keyLines = new ArrayList<>();
        for (Verdict verdict : verdicts) {
            for (String key : verdict.keys()) {
                keys.add(key);
                keyLines.add(verdict.line());
            }
        }
        run(
                "update import_row as row set state = found.state, problems = found.problems::jsonb"
                        + " from unnest(?::int[], ?::text[], ?::text[]) as found(line, state, problems)"
                        + " where row.batch_id = ? and row.line = found.line",
                verdicts.stream().map(Verdict::line).toArray(Integer[]::new),
                verdicts.stream().map(verdict -> verdict.state().name()).toArray(String[]::new),
                verdicts.stream()
                        .map(verdict -> ImportJson.problems(verdict.problems()))
                        .toArray(String[]::new),
                id.value());
        run(
                "insert into import_key (batch_id, key, line) select ?, key, line from unnest(?::text[], ?::int[]) as found(key, line)"
                        + " on conflict do nothing",
                id.value(),
                keys.toArray(String[]::new),
                keyLines.toArray(Integer[]::new));
    }

    @Override
    public Map<String, Integer> earlierLines(ImportId id, List<String> keys, int before) {
        Map<String, Integer> lines = new HashMap<>();
        var unused = Rows.all(
                source,
                "select key, min(line) from import_key where batch_id = ? and key = any(?) and line < ? group by key",
                row -> lines.put(row.getString(1), row.getInt(2)),
                id.value(),
                keys.toArray(String[]::new),
                before);
        return lines;
    }

    @Override
    public void done(ImportId id, Map<Integer, CustomerId> files) {
        List<Integer> lines = List.copyOf(files.keySet());
        run(
                "update import_row as row set state = 'DONE', customer_id = opened.customer"
                        + " from unnest(?::int[], ?::uuid[]) as opened(line, customer) where row.batch_id = ? and row.line = opened.line",
                lines.toArray(Integer[]::new),
                lines.stream().map(line -> value(files, line)).toArray(UUID[]::new),
                id.value());
    }

    private static UUID value(Map<Integer, CustomerId> files, Integer line) {
        CustomerId customer = files.get(line);
        if (customer == null) {
            throw new IllegalArgumentException("no file for line " + line);
        }
        return customer.value();
    }

    @Override
    public Map<ImportRowState, Integer> counts(ImportId id) {
        Map<ImportRowState, Integer> counts = new EnumMap<>(ImportRowState.class);
        var unused = Rows.all(
                source,
                "select state, count(*) from import_row where batch_id = ? group by state",
                row -> counts.put(ImportRowState.valueOf(row.getString(1)), row.getInt(2)),
                id.value());
        return counts;
    }

    @Override
    public List<ProblemCount> problemCounts(ImportId id) {
        return Rows.all(
                source,
                "select problem ->> 'r', problem ->> 'f', count(*) from import_row, jsonb_array_elements(problems) as problem"
                        + " where batch_id = ? and problems <> '[]' group by 1, 2 order by 3 desc, 1, 2 limit 200",
                row -> new ProblemCount(row.getString(1), row.getString(2), row.getInt(3)),
                id.value());
    }

    private static ImportBatch batch(ResultSet row) throws SQLException {
        OffsetDateTime finished = row.getObject(13, OffsetDateTime.class);
        return new ImportBatch(
                new ImportId(row.getObject(1, UUID.class)),
                new EmployeeId(row.getObject(2, UUID.class)),
                row.getString(3),
                row.getObject(4, OffsetDateTime.class).toInstant(),
                ImportJson.texts(row.getString(5)),
                ImportJson.mapping(row.getString(6)),
                row.getInt(7),
                ImportState.valueOf(row.getString(8)),
                row.getBoolean(9),
                row.getString(10),
                row.getBoolean(11),
                row.getInt(12),
                finished == null ? null : finished.toInstant(),
                row.getLong(14),
                row.getBoolean(15));
    }

    private static Row row(ResultSet row) throws SQLException {
        UUID customer = row.getObject(5, UUID.class);
        return new Row(
                row.getInt(1),
                ImportJson.cells(row.getString(2)),
                ImportRowState.valueOf(row.getString(3)),
                ImportJson.problems(row.getString(4)),
                customer == null ? null : new CustomerId(customer));
    }

    private static OffsetDateTime at(Instant moment) {
        return moment.atOffset(ZoneOffset.UTC);
    }

    private int run(String sql, @Nullable Object... arguments) {
        try (Connection connection = source.getConnection();
                PreparedStatement statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < arguments.length; i++) {
                Object argument = arguments[i];
                if (argument instanceof Object[] many) {
                    String type = many instanceof Integer[] ? "int4" : many instanceof UUID[] ? "uuid" : "text";
                    Array array = connection.createArrayOf(type, many);
                    statement.setArray(i + 1, array);
                } else {
                    statement.setObject(i + 1, argument);
                }
            }
            return statement.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
