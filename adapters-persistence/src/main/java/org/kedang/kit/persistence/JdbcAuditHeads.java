package org.kedang.kit.persistence;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.HexFormat;
import java.util.Optional;
import javax.sql.DataSource;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.kedang.kit.domain.AuditHead;
import org.kedang.kit.spi.AuditHeads;

/** Heads in the table and, one file each, under {@code audit-heads} of the data directory. */
@ApplicationScoped
public class JdbcAuditHeads implements AuditHeads {
    @Inject
    private DataSource source;

    private Path directory;

    @SuppressWarnings("NullAway") // for the container's proxy, which never uses the fields
    protected JdbcAuditHeads() {}

    @Inject
    @SuppressWarnings("NullAway") // the container fills the source before use
    JdbcAuditHeads(@ConfigProperty(name = "kedang.data", defaultValue = "data") String data) {
        this.directory = Path.of(data).resolve("audit-heads");
    }

    JdbcAuditHeads(DataSource source, Path data) {
        this.source = source;
        this.directory = data.resolve("audit-heads");
    }

    @Override
    public Optional<AuditHead> missing(LocalDate day, Instant now) {
        return Rows.all(
                        source,
                        "select number, last_seq, encode(hash, 'hex') from audit_batch"
                                + " where not exists (select from audit_head where day = ?) order by number desc limit 1",
                        row -> new AuditHead(
                                day,
                                row.getLong(1),
                                row.getLong(2),
                                row.getString(3),
                                now.truncatedTo(ChronoUnit.MICROS)),
                        day)
                .stream()
                .findFirst();
    }

    @Override
    public void keep(AuditHead head) {
        try (Connection connection = source.getConnection();
                PreparedStatement insert = connection.prepareStatement(
                        "insert into audit_head (day, batch, last_seq, hash, made_at) values (?, ?, ?, ?, ?)")) {
            insert.setObject(1, head.day());
            insert.setLong(2, head.batch());
            insert.setLong(3, head.lastSeq());
            insert.setBytes(4, HexFormat.of().parseHex(head.hash()));
            insert.setObject(5, head.madeAt().atOffset(ZoneOffset.UTC));
            insert.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException("the head cannot be kept", e);
        }
        try {
            Files.createDirectories(directory);
            Path unfinished = directory.resolve(head.fileName() + ".part");
            Files.writeString(unfinished, head.text());
            Files.move(
                    unfinished,
                    directory.resolve(head.fileName()),
                    StandardCopyOption.REPLACE_EXISTING,
                    StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw new UncheckedIOException("the head cannot be written to " + directory, e);
        }
    }
}
