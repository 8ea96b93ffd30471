package org.kedang.profiles.persistence;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import org.kedang.kit.domain.CustomerId;
import org.kedang.kit.domain.EmployeeId;
import org.kedang.kit.domain.EvidenceType;
import org.kedang.kit.persistence.Rows;
import org.kedang.profiles.domain.Evidence;
import org.kedang.profiles.domain.EvidenceId;
import org.kedang.profiles.domain.PaperKind;
import org.kedang.profiles.spi.Evidences;

/** The papers in the table evidence, bytes and all: what a transaction rolls back leaves no paper behind. */
@ApplicationScoped
public class JdbcEvidences implements Evidences {
    private static final String ONES = "any(?::uuid[])";

    @Inject
    private DataSource source;

    @SuppressWarnings("NullAway") // the container fills the source before use
    protected JdbcEvidences() {}

    JdbcEvidences(DataSource source) {
        this.source = source;
    }

    @Override
    public void add(Evidence evidence, byte[] bytes) {
        int unused = run(
                "insert into evidence (id, customer_id, name, type, size, sha256, by_id, at, kind, named, content)"
                        + " values (?, ?, ?, ?, ?, ?, ?, ?, ?, false, ?)",
                evidence.id().value(),
                evidence.customer().value(),
                evidence.name(),
                evidence.type().name(),
                evidence.size(),
                evidence.sha256(),
                evidence.by().value(),
                evidence.at().atOffset(ZoneOffset.UTC),
                evidence.kind().name(),
                bytes);
    }

    @Override
    public List<Evidence> find(Collection<EvidenceId> ids) {
        Map<EvidenceId, Evidence> found = new HashMap<>();
        Rows.all(
                        source,
                        "select id, customer_id, name, type, size, sha256, by_id, at, kind from evidence where id = "
                                + ONES,
                        JdbcEvidences::evidence,
                        (Object) texts(ids))
                .forEach(paper -> found.put(paper.id(), paper));
        return ids.stream().map(found::get).filter(Objects::nonNull).toList();
    }

    @Override
    public Optional<byte[]> bytes(EvidenceId id) {
        return Rows.all(
                        source,
                        "select content from evidence where id = ? and erased_at is null",
                        row -> row.getBytes(1),
                        id.value())
                .stream()
                .findFirst();
    }

    @Override
    public void keep(Collection<EvidenceId> ids) {
        int unused = run("update evidence set named = true where id = " + ONES, (Object) texts(ids));
    }

    @Override
    public void release(Collection<EvidenceId> ids) {
        int unused = run("update evidence set named = false where id = " + ONES, (Object) texts(ids));
    }

    @Override
    public boolean erase(EvidenceId id) {
        return run("update evidence set content = '', erased_at = now() where id = ? and erased_at is null", id.value())
                == 1;
    }

    @Override
    public int dropUnnamed(Instant before) {
        return run(
                "delete from evidence where not named and at < ?"
                        + " and not exists (select 1 from consent where paper_id = evidence.id)",
                before.atOffset(ZoneOffset.UTC));
    }

    private static String[] texts(Collection<EvidenceId> ids) {
        return ids.stream().map(EvidenceId::toString).toArray(String[]::new);
    }

    private int run(String sql, Object... arguments) {
        try (Connection connection = source.getConnection();
                PreparedStatement statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < arguments.length; i++) {
                statement.setObject(i + 1, arguments[i]);
            }
            return statement.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Evidence evidence(ResultSet row) throws SQLException {
        return new Evidence(
                new EvidenceId(row.getObject(1, UUID.class)),
                new CustomerId(row.getObject(2, UUID.class)),
                row.getString(3),
                EvidenceType.valueOf(row.getString(4)),
                row.getLong(5),
                row.getString(6),
                new EmployeeId(row.getObject(7, UUID.class)),
                row.getObject(8, OffsetDateTime.class).toInstant(),
                PaperKind.valueOf(row.getString(9)));
    }
}
