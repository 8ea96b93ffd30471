package org.kedang.conduct.persistence;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.kedang.conduct.domain.ConductText;
import org.kedang.conduct.domain.QuizPaper;
import org.kedang.conduct.domain.TextKind;
import org.kedang.conduct.spi.ConductTexts;
import org.kedang.kit.domain.EmployeeId;
import org.kedang.kit.persistence.Rows;
import org.kedang.kit.usecase.Stale;

/** Versions of agreement, guide and quiz by SQL. */
@ApplicationScoped
public class JdbcConductTexts implements ConductTexts {
    @Inject
    private DataSource source;

    @SuppressWarnings("NullAway") // the container fills the field before use
    protected JdbcConductTexts() {}

    JdbcConductTexts(DataSource source) {
        this.source = source;
    }

    @Override
    public List<ConductText> versions(TextKind kind) {
        return Rows.all(
                source,
                "select version, starts_on, title, body, published_by, published_at from conduct_text where kind = ?"
                        + " order by version",
                row -> new ConductText(
                        kind,
                        row.getInt(1),
                        row.getObject(2, LocalDate.class),
                        row.getString(3),
                        row.getString(4),
                        new EmployeeId(row.getObject(5, UUID.class)),
                        Sql.instant(row, "published_at")),
                kind.name());
    }

    @Override
    public List<Start> agreements() {
        return starts("select version, starts_on from conduct_text where kind = 'AGREEMENT' order by version");
    }

    @Override
    public List<Start> quizzes() {
        return starts("select version, starts_on from conduct_quiz order by version");
    }

    private List<Start> starts(String sql) {
        return Rows.all(source, sql, row -> new Start(row.getInt(1), row.getObject(2, LocalDate.class)));
    }

    @Override
    public void add(ConductText text) {
        EmployeeId by = text.publishedBy();
        if (by == null) {
            throw new IllegalArgumentException("nobody publishes " + text.title());
        }
        int added = Sql.run(
                source,
                "insert into conduct_text (kind, version, starts_on, title, body, published_by, published_at)"
                        + " values (?, ?, ?, ?, ?, ?, ?) on conflict do nothing",
                text.kind().name(),
                text.version(),
                text.startsOn(),
                text.title(),
                text.body(),
                by.value(),
                Sql.time(text.publishedAt()));
        if (added == 0) {
            throw new Stale(text.version() - 1L, text.version());
        }
    }

    @Override
    public List<QuizPaper> papers() {
        return Rows.all(
                source,
                "select version, starts_on, pass_mark, questions from conduct_quiz order by version",
                row -> QuizPaper.read(
                        row.getInt(1), row.getObject(2, LocalDate.class), row.getInt(3), row.getString(4)));
    }

    @Override
    public void add(QuizPaper paper) {
        int added = Sql.run(
                source,
                "insert into conduct_quiz (version, starts_on, pass_mark, questions) values (?, ?, ?, ?)"
                        + " on conflict do nothing",
                paper.version(),
                paper.startsOn(),
                paper.passMark(),
                paper.source());
        if (added == 0) {
            throw new Stale(paper.version() - 1L, paper.version());
        }
    }
}
