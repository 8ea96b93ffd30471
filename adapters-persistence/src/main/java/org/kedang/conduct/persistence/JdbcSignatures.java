package org.kedang.conduct.persistence;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import org.kedang.conduct.domain.AgreementSignature;
import org.kedang.conduct.domain.AttemptId;
import org.kedang.conduct.domain.ContentDoor.Standing;
import org.kedang.conduct.domain.Handwriting;
import org.kedang.conduct.domain.QuizAttempt;
import org.kedang.conduct.domain.SignatureId;
import org.kedang.conduct.spi.Signatures;
import org.kedang.kit.domain.EmployeeId;
import org.kedang.kit.persistence.Rows;
import org.kedang.kit.usecase.Stale;

/** Signatures and tries at the quiz by SQL; what somebody has done is two index look-ups in one statement. */
@ApplicationScoped
public class JdbcSignatures implements Signatures {
    private static final String SIGNED =
            "select id, employee_id, number, name, version, text_hash, signed_at, address, way, mark"
                    + " from conduct_signature ";
    private static final String TRIED =
            "select id, employee_id, version, number, asked, started_at, ended_at, score, passed, wrong"
                    + " from conduct_attempt ";

    @Inject
    private DataSource source;

    @SuppressWarnings("NullAway") // the container fills the field before use
    protected JdbcSignatures() {}

    JdbcSignatures(DataSource source) {
        this.source = source;
    }

    @Override
    public Standing standing(EmployeeId employee) {
        return Rows.all(
                        source,
                        "select coalesce((select max(version) from conduct_signature where employee_id = ?), 0),"
                                + " coalesce((select max(version) from conduct_attempt where employee_id = ? and passed), 0)",
                        row -> new Standing(row.getInt(1), row.getInt(2)),
                        employee.value(),
                        employee.value())
                .get(0);
    }

    @Override
    public Map<EmployeeId, Standing> standings() {
        Map<EmployeeId, Standing> all = new HashMap<>();
        Rows.all(
                        source,
                        "select employee_id, max(signed), max(passed) from ("
                                + "select employee_id, version as signed, 0 as passed from conduct_signature union all"
                                + " select employee_id, 0, version from conduct_attempt where passed) done group by employee_id",
                        row -> Map.entry(
                                new EmployeeId(row.getObject(1, UUID.class)),
                                new Standing(row.getInt(2), row.getInt(3))))
                .forEach(entry -> all.put(entry.getKey(), entry.getValue()));
        return all;
    }

    @Override
    public void add(AgreementSignature signature) {
        int added = Sql.run(
                source,
                "insert into conduct_signature (id, employee_id, number, name, version, text_hash, signed_at, address,"
                        + " way, mark) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?) on conflict do nothing",
                signature.id().value(),
                signature.employee().value(),
                signature.number(),
                signature.name(),
                signature.version(),
                signature.textHash(),
                Sql.time(signature.signedAt()),
                signature.address(),
                signature.hand().way().name(),
                signature.hand().mark());
        if (added == 0) {
            throw new Stale(signature.version() - 1L, signature.version());
        }
    }

    @Override
    public Optional<AgreementSignature> find(SignatureId id) {
        return Rows.all(source, SIGNED + "where id = ?", JdbcSignatures::signature, id.value()).stream()
                .findFirst();
    }

    @Override
    public List<AgreementSignature> of(EmployeeId employee) {
        return Rows.all(
                source,
                SIGNED + "where employee_id = ? order by version desc",
                JdbcSignatures::signature,
                employee.value());
    }

    @Override
    public List<AgreementSignature> ofVersion(int version) {
        return Rows.all(source, SIGNED + "where version = ? order by id", JdbcSignatures::signature, version);
    }

    @Override
    public void add(QuizAttempt attempt) {
        int added = Sql.run(
                source,
                "insert into conduct_attempt (id, employee_id, version, number, asked, started_at)"
                        + " values (?, ?, ?, ?, ?::text[], ?) on conflict do nothing",
                attempt.id().value(),
                attempt.employee().value(),
                attempt.version(),
                attempt.number(),
                attempt.asked().toArray(String[]::new),
                Sql.time(attempt.startedAt()));
        if (added == 0) {
            throw new Stale(attempt.number() - 1L, attempt.number());
        }
    }

    @Override
    public void handIn(QuizAttempt attempt) {
        QuizAttempt.Result result = attempt.result();
        if (result == null) {
            throw new IllegalArgumentException(attempt.id() + " was not handed in");
        }
        int touched = Sql.run(
                source,
                "update conduct_attempt set ended_at = ?, score = ?, passed = ?, wrong = ?::text[]"
                        + " where id = ? and ended_at is null",
                Sql.time(result.at()),
                result.score(),
                result.passed(),
                result.wrong().toArray(String[]::new),
                attempt.id().value());
        if (touched == 0) {
            throw new Stale(attempt.number(), attempt.number());
        }
    }

    @Override
    public Optional<QuizAttempt> attempt(AttemptId id) {
        return Rows.all(source, TRIED + "where id = ?", JdbcSignatures::attempt, id.value()).stream()
                .findFirst();
    }

    @Override
    public List<QuizAttempt> attempts(EmployeeId employee) {
        return Rows.all(
                source,
                TRIED + "where employee_id = ? order by version desc, number desc",
                JdbcSignatures::attempt,
                employee.value());
    }

    private static AgreementSignature signature(ResultSet row) throws SQLException {
        return new AgreementSignature(
                new SignatureId(row.getObject("id", UUID.class)),
                new EmployeeId(row.getObject("employee_id", UUID.class)),
                row.getString("number"),
                row.getString("name"),
                row.getInt("version"),
                row.getString("text_hash"),
                Sql.instant(row, "signed_at"),
                row.getString("address"),
                new Handwriting(Handwriting.Way.valueOf(row.getString("way")), row.getString("mark")));
    }

    private static QuizAttempt attempt(ResultSet row) throws SQLException {
        Instant ended = Sql.instantOrNull(row, "ended_at");
        return new QuizAttempt(
                new AttemptId(row.getObject("id", UUID.class)),
                new EmployeeId(row.getObject("employee_id", UUID.class)),
                row.getInt("version"),
                row.getInt("number"),
                codes(row, "asked"),
                Sql.instant(row, "started_at"),
                ended == null
                        ? null
                        : new QuizAttempt.Result(
                                ended, row.getInt("score"), row.getBoolean("passed"), codes(row, "wrong")));
    }

    private static List<String> codes(ResultSet row, String column) throws SQLException {
        Array array = row.getArray(column);
        return array == null ? List.of() : List.of((String[]) array.getArray());
    }
}
