package org.kedang.vigilance.persistence;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.kedang.kit.domain.EmployeeId;
import org.kedang.kit.persistence.Rows;
import org.kedang.kit.usecase.Stale;
import org.kedang.vigilance.domain.Misconduct;
import org.kedang.vigilance.domain.MisconductId;
import org.kedang.vigilance.spi.Misconducts;

/** Reports of misconduct by SQL. */
@ApplicationScoped
public class JdbcMisconducts implements Misconducts {
    private static final String SELECT = "select id, subject, content, accused, reporter_id, reported_on, finding,"
            + " finding_text, closed_by, closed_at from misconduct ";

    @Inject
    private DataSource source;

    @SuppressWarnings("NullAway") // the container fills the field before use
    protected JdbcMisconducts() {}

    JdbcMisconducts(DataSource source) {
        this.source = source;
    }

    @Override
    public void add(Misconduct report, String codeHash) {
        Misconduct.Said said = report.said();
        EmployeeId reporter = said.reporter();
        int unused = Sql.run(
                source,
                "insert into misconduct (id, subject, content, accused, reporter_id, reported_on, code_hash)"
                        + " values (?, ?, ?, ?::uuid[], ?, ?, ?)",
                report.id().value(),
                said.subject(),
                said.text(),
                said.accused().stream().map(EmployeeId::value).toArray(UUID[]::new),
                reporter == null ? null : reporter.value(),
                said.on(),
                codeHash);
    }

    @Override
    public Optional<Misconduct> find(MisconductId id) {
        return some("where id = ?", id.value()).stream().findFirst();
    }

    @Override
    public Optional<Misconduct> byCode(String codeHash) {
        return some("where code_hash = ?", codeHash).stream().findFirst();
    }

    @Override
    public void saveStep(Misconduct report) {
        List<Misconduct.Step> steps = report.steps();
        Misconduct.Step last = steps.get(steps.size() - 1);
        int unused = Sql.run(
                source,
                "insert into misconduct_step (misconduct_id, kind, written_by, written_at, content) values (?, ?, ?, ?, ?)",
                report.id().value(),
                last.kind().name(),
                last.by().value(),
                Sql.time(last.at()),
                last.text());
    }

    @Override
    public void saveClosing(Misconduct report) {
        Misconduct.Closing end = report.closing();
        if (end == null) {
            throw new IllegalArgumentException(report.id() + " is open");
        }
        int touched = Sql.run(
                source,
                "update misconduct set finding = ?, finding_text = ?, closed_by = ?, closed_at = ?"
                        + " where id = ? and closed_at is null",
                end.finding().name(),
                end.text(),
                end.by().value(),
                Sql.time(end.at()),
                report.id().value());
        if (touched == 0) {
            throw new Stale(0, 1);
        }
    }

    @Override
    public List<Misconduct> openTo(EmployeeId reader, int limit) {
        return some("where not (? = any (accused)) order by reported_on desc, id limit ?", reader.value(), limit);
    }

    private List<Misconduct> some(String rest, Object... arguments) {
        List<Misconduct> heads = Rows.all(source, SELECT + rest, JdbcMisconducts::read, arguments);
        if (heads.isEmpty()) {
            return heads;
        }
        var steps = Rows.all(
                        source,
                        "select misconduct_id, kind, written_by, written_at, content from misconduct_step"
                                + " where misconduct_id = any (?::uuid[]) order by place",
                        JdbcMisconducts::line,
                        (Object) heads.stream().map(head -> head.id().value()).toArray(UUID[]::new))
                .stream()
                .collect(Collectors.groupingBy(Line::report, Collectors.mapping(Line::step, Collectors.toList())));
        return heads.stream()
                .map(head -> new Misconduct(
                        head.id(), head.said(), steps.getOrDefault(head.id().value(), List.of()), head.closing()))
                .toList();
    }

    private record Line(UUID report, Misconduct.Step step) {}

    private static Line line(ResultSet row) throws SQLException {
        return new Line(
                row.getObject("misconduct_id", UUID.class),
                new Misconduct.Step(
                        Misconduct.StepKind.valueOf(row.getString("kind")),
                        new EmployeeId(row.getObject("written_by", UUID.class)),
                        Sql.instant(row, "written_at"),
                        row.getString("content")));
    }

    private static Misconduct read(ResultSet row) throws SQLException {
        UUID reporter = row.getObject("reporter_id", UUID.class);
        String finding = row.getString("finding");
        return new Misconduct(
                new MisconductId(row.getObject("id", UUID.class)),
                new Misconduct.Said(
                        row.getString("subject"),
                        row.getString("content"),
                        Arrays.stream((Object[]) row.getArray("accused").getArray())
                                .map(id -> new EmployeeId((UUID) id))
                                .collect(Collectors.toSet()),
                        reporter == null ? null : new EmployeeId(reporter),
                        row.getObject("reported_on", LocalDate.class)),
                List.of(),
                finding == null
                        ? null
                        : new Misconduct.Closing(
                                Misconduct.Finding.valueOf(finding),
                                new EmployeeId(row.getObject("closed_by", UUID.class)),
                                Sql.instant(row, "closed_at"),
                                row.getString("finding_text")));
    }
}
