package org.kedang.kit.persistence;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.kedang.kit.domain.AuditDigest;
import org.kedang.kit.domain.MerkleTree;
import org.kedang.kit.spi.Job;

/**
 * Moves committed entries from the inbox into the log: numbers them without gaps, chains their hashes and seals each batch
 * with a Merkle root. Writers do not notice: it takes only rows that are there.
 */
@ApplicationScoped
public class JdbcAuditSealer implements Job {
    private static final int MOST = 5_000;
    private static final String MOVE =
            """
            with moved as (delete from audit_inbox where id = any(?::bigint[]) returning *)
            insert into audit_log (seq, id, at, actor_id, actor_number, actor_name, channel, address, action, outcome,
                                   subject_kind, subject_id, subject_label, reason, rule, changes, digest, chain)
            select place.seq, moved.id, at, actor_id, actor_number, actor_name, channel, address, action, outcome,
                   subject_kind, subject_id, subject_label, reason, rule, changes, digest, place.chain
              from moved join unnest(?::bigint[], ?::bigint[], ?::bytea[]) as place(id, seq, chain) on place.id = moved.id
             order by place.seq""";

    @Inject
    private DataSource source;

    private Clock clock;

    @SuppressWarnings("NullAway") // for the container's proxy, which never uses the fields
    protected JdbcAuditSealer() {}

    @Inject
    @SuppressWarnings("NullAway") // the container fills the source before use
    JdbcAuditSealer(Clock clock) {
        this.clock = clock;
    }

    JdbcAuditSealer(DataSource source, Clock clock) {
        this.source = source;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "audit-seal";
    }

    @Override
    public Duration pause() {
        return Duration.ofSeconds(1);
    }

    @Override
    public void run() {
        int sealed;
        do {
            sealed = seal(MOST);
        } while (sealed == MOST);
    }

    /** Seals one batch of at most so many entries; how many it took. */
    int seal(int most) {
        try (Connection connection = source.getConnection()) {
            connection.setAutoCommit(false);
            try {
                int sealed = seal(connection, most);
                connection.commit();
                return sealed;
            } catch (SQLException | RuntimeException e) {
                connection.rollback();
                throw e;
            } finally {
                connection.setAutoCommit(true);
            }
        } catch (SQLException e) {
            throw new IllegalStateException("the audit inbox cannot be sealed", e);
        }
    }

    private int seal(Connection connection, int most) throws SQLException {
        List<String> ids = new ArrayList<>();
        List<byte[]> digests = new ArrayList<>();
        try (Statement statement = connection.createStatement()) {
            // never two sealers, even if somebody starts one by hand
            statement.execute("select pg_advisory_xact_lock(hashtextextended('kedang.audit-chain', 0)),"
                    + " set_config('kedang.sealing', 'on', true)");
            try (ResultSet row =
                    statement.executeQuery("select id, digest from audit_inbox order by id limit " + most)) {
                while (row.next()) {
                    ids.add(row.getString(1));
                    digests.add(row.getBytes(2));
                }
            }
        }
        if (ids.isEmpty()) {
            return 0;
        }
        long number = 1;
        long first = 1;
        byte[] previous = AuditDigest.nothing();
        byte[] chain = AuditDigest.nothing();
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("select number, last_seq, hash, chain from audit_batch"
                        + " join audit_log on seq = last_seq order by number desc limit 1")) {
            if (row.next()) {
                number = row.getLong(1) + 1;
                first = row.getLong(2) + 1;
                previous = row.getBytes(3);
                chain = row.getBytes(4);
            }
        }
        AuditDigest digest = new AuditDigest();
        MerkleTree tree = new MerkleTree(digest);
        List<String> seqs = new ArrayList<>(ids.size());
        List<String> chains = new ArrayList<>(ids.size());
        long seq = first - 1;
        for (int i = 0; i < ids.size(); i++) {
            seq++;
            chain = digest.chain(chain, seq, Long.parseLong(ids.get(i)), digests.get(i));
            tree.add(digests.get(i));
            seqs.add(Long.toString(seq));
            chains.add(PgText.bytes(chain));
        }
        try (PreparedStatement move = connection.prepareStatement(MOVE)) {
            move.setString(1, PgText.array(ids));
            move.setString(2, PgText.array(ids));
            move.setString(3, PgText.array(seqs));
            move.setString(4, PgText.array(chains));
            int moved = move.executeUpdate();
            if (moved != ids.size()) {
                throw new IllegalStateException("sealed " + moved + " of " + ids.size() + " entries");
            }
        }
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        byte[] root = tree.root();
        try (PreparedStatement insert = connection.prepareStatement(
                "insert into audit_batch (number, first_seq, last_seq, root, previous_hash, hash, sealed_at)"
                        + " values (?, ?, ?, ?, ?, ?, ?)")) {
            insert.setLong(1, number);
            insert.setLong(2, first);
            insert.setLong(3, seq);
            insert.setBytes(4, root);
            insert.setBytes(5, previous);
            insert.setBytes(6, digest.batch(previous, number, first, seq, root, chain, now));
            insert.setObject(7, now.atOffset(ZoneOffset.UTC));
            insert.executeUpdate();
        }
        return ids.size();
    }
}
